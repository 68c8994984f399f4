import { takenBy } from '../../domain/diary';
import { followUpSlots } from '../../domain/follow-up';
import { lengthOf } from '../../domain/format';
import { formatOf, questionsFor } from '../../domain/handbook';
import type { NextTalk } from '../../domain/next-talk';
import type { Person, PersonId } from '../../domain/person';
import { addDays, minutes } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { nameOf } from '../../text/name';
import type { InviteDeps } from './deps';
import { myConversations } from './my-conversations';
import { newForm } from './new-form';
import { promptsBefore } from './prompts-before';
import { typedSlots } from './slots';
import { showSetUp } from './start';
import { turnedTo } from './whose';

/** Shows an employee the card for their next conversation with nothing left to fill in, but for whom if the manager is new. */
export async function planNext(deps: InviteDeps, { by, now }: Turn, next: NextTalk): Promise<Reply> {
  const { handbook } = deps;
  const format = formatOf(handbook, next.format);
  const [whom, before, mine] = await Promise.all([
    personOf(deps, by, next.manager),
    promptsBefore(deps, by, next.manager),
    myConversations(deps, by),
  ]);
  const { timeZone } = by;
  const diary = { timeZone, taken: takenBy(mine, next.id), length: minutes(lengthOf(format.phases)), now };
  const questions = questionsFor(handbook, format, before).join(',');
  const form = {
    ...newForm({ id: next.id, by, now, handbook, ...(whom ? { whom } : {}), before }),
    ...typedSlots(followUpSlots({ due: addDays(next.near, -1) }, diary), timeZone),
    format: format.id,
    place: next.place,
    questions,
    suggested: questions,
    next: whom ? ('again' as const) : ('new-manager' as const),
  };
  return showSetUp(deps, by, turnedTo(form, 'mine', by.locale), []);
}

async function personOf({ people }: InviteDeps, { tenant, locale }: Person, id: PersonId | undefined) {
  return id && { id, name: nameOf(await people.find({ tenant, id }), locale) };
}
