import type { Reply, Turn } from '../../teams/bot-feature';
import type { InviteDeps } from './deps';
import { filledForm, type SetUpData } from './set-up-form';
import { showSetUp } from './start';
import { turnedTo } from './whose';

/** Turns the set-up card into one for the other's conversation or for one's own, with everything typed still there. */
export function chooseWhose(deps: InviteDeps, { by }: Turn, data: SetUpData): Promise<Reply> {
  const { pick = 'theirs', ...typed } = data;
  return showSetUp(deps, by, turnedTo(filledForm(typed, deps.handbook), pick, by.locale), []);
}
