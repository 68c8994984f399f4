import { z } from 'zod';
import { ask } from './ask';
import type { Cloud } from './cloud';
import type { Subject } from './subject';

/** A token of the app for itself; or the number that Entra gives to its reason not to give one (`AADSTS7000222`). */
export type Granted = { claims: Claims; token: string } | { refused: string } | { unreachable: string };

export type Claims = z.infer<typeof claimsShape>;

type Bot = Extract<NonNullable<Subject['bot']>, { appId: string }>;

const grantedShape = z.object({ access_token: z.string() });
const refusedShape = z.object({ error: z.string(), error_codes: z.array(z.number()).optional() });
const claimsShape = z.object({
  ver: z.string().optional(),
  aud: z.string().optional(),
  roles: z.array(z.string()).catch([]),
});

/**
 * Asks Entra for a token by the app's own secret, and reads what stands in it. It has just come from Entra for us: nobody is let in by
 * it, and it is shown to nobody. 1 request.
 * @param scope for what; ends with `/.default`
 */
export async function ownToken(
  { login }: Pick<Cloud, 'login'>,
  bot: Bot,
  tenant: string,
  scope: string,
): Promise<Granted> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: bot.appId,
    client_secret: bot.password,
    scope,
  });
  const answer = await ask(`${login}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
  if ('unreachable' in answer) return { unreachable: answer.code };
  const granted = grantedShape.safeParse(answer.body);
  const token = granted.data?.access_token;
  if (token !== undefined) return { claims: claimsIn(token), token };
  const refused = refusedShape.safeParse(answer.body);
  return { refused: refused.success ? codeOf(refused.data) : `HTTP ${answer.status}` };
}

function codeOf({ error, error_codes: [code] = [] }: z.infer<typeof refusedShape>): string {
  return code === undefined ? error : `AADSTS${code}`;
}

function claimsIn(token: string): Claims {
  const [, payload = ''] = token.split('.');
  try {
    return claimsShape.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  } catch {
    return { roles: [] };
  }
}
