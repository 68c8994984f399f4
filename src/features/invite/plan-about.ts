import { z } from 'zod';
import { isOpen } from '../../domain/action';
import { roleIn } from '../../domain/pair';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { InviteDeps } from './deps';
import { sendFollowUp } from './hand-follow-up';

const id = z.string().min(1).max(64);

/** An action, as its cards name it. */
export const aboutData = z.object({ manager: id, employee: id, id });

/**
 * The other one has offered to talk about an action: brings its owner the invitation to that talk. The card that was clicked stays, for
 * there is more to be done on it.
 */
export async function planAbout(deps: InviteDeps, { by, now }: Turn, about: z.infer<typeof aboutData>): Promise<Reply> {
  const t = translator(by.locale, 'plain');
  const pair = { tenant: by.tenant, manager: about.manager, employee: about.employee };
  const role = roleIn(pair, by);
  const action = role && (await deps.conversations.action(pair, about.id))?.value;
  if (!action || action.owner !== role || !isOpen(action)) return { text: t('common.notFound') };
  const delivery = await sendFollowUp(deps, by, action, now);
  return { text: t(delivery === 'unreachable' ? 'bot.trouble' : 'follow-up.below') };
}
