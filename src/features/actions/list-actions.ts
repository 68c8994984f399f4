import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { actionsCard } from './actions-card';
import type { ActionsDeps } from './deps';
import { sharedActions } from './shared-actions';

/** `/career actions`: what I have to do, and what others have promised me. */
export async function listActions(deps: ActionsDeps, { by, now }: Turn): Promise<Reply> {
  const card = actionsCard(by, await sharedActions(deps, by), now);
  return { card, summary: translator(by.locale, 'plain')('actions.summary') };
}
