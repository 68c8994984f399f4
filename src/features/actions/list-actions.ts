import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { ActionsDeps } from './deps';
import { listCard } from './list-card';
import { sharedActions } from './shared-actions';

/** `/career actions`: what I have to do, and what the others do and have done. */
export async function listActions(deps: ActionsDeps, { by, now }: Turn): Promise<Reply> {
  return {
    card: listCard(await sharedActions(deps, by), by, now),
    summary: translator(by.locale, 'plain')('actions.summary'),
    shown: (message) => deps.people.showed(by, { message, is: 'list', of: [] }),
  };
}
