import type { Request } from 'restify';
import type { Limit } from '../limits/limit';
import { type Answer, problem } from './answer';
import type { SignedIn } from './live';
import { readJson } from './read-json';
import type { Route } from './route';
import type { SignIn } from './sign-in';

/** Hands a request to its route; without a good token, not to one that is for the signed-in. */
export async function takeRoute(
  request: Request,
  { method, signedIn, greet, answer }: Route,
  { signIn, limit }: { signIn?: Pick<SignIn, 'verify'>; limit?: Limit },
): Promise<Answer> {
  const greeted = greet?.(new URLSearchParams(request.url?.split('?')[1]));
  if (greeted) return greeted;
  const by = signedIn ? await bearerOf(request, signIn) : undefined;
  if (signedIn && !by) return problem(401);
  if (by && limit && !(await limit.allows(by))) return problem(429);
  const read = method === 'post' ? await readJson(request) : { value: undefined };
  if ('refused' in read) return problem(read.refused);
  const locale = request.headers['accept-language']?.split(/[,;]/)[0];
  return answer({ params: request.params as Record<string, string>, body: read.value, locale, ...(by && { by }) });
}

async function bearerOf(
  { headers }: Request,
  signIn: Pick<SignIn, 'verify'> | undefined,
): Promise<SignedIn | undefined> {
  const token = /^Bearer ([^ ]+)$/i.exec(headers.authorization ?? '')?.[1];
  return (await signIn?.verify(token))?.by;
}
