import { lengthOf } from '../../domain/format';
import type { FoundTimes, TimesWanted } from '../../domain/found-times';
import { formatOf } from '../../domain/handbook';
import { otherRole, personIn } from '../../domain/pair';
import { sameCase } from '../../domain/person';
import { minutes } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { type AnswerData, filledAnswer } from './answer-form';
import type { InviteDeps } from './deps';
import { findMine, notFound } from './find-mine';
import { filledForm, type SetUpData } from './set-up-form';
import { typedSlots } from './slots';
import { showSetUp } from './start';
import { whereItStands } from './where-it-stands';

/** Fills in times that are free for both, with everything else that was typed still there. */
export async function findForSetUp(deps: InviteDeps, { by, now }: Turn, data: SetUpData): Promise<Reply> {
  const form = filledForm(data, deps.handbook);
  const other = form.who || form.someone || form.named?.id;
  const length = minutes(lengthOf(formatOf(deps.handbook, form.format).phases));
  const found = await look(deps, { by, now, talk: form.id, length, ...(other && { other: sameCase(other) }) });
  return showSetUp(deps, by, { ...form, ...typedIn(found, by.timeZone) }, [], found);
}

/** The same for whoever would rather suggest other times. */
export async function findForAnswer(deps: InviteDeps, turn: Turn, data: AnswerData): Promise<Reply> {
  const mine = await findMine(deps, turn, data);
  if (!mine) return notFound(turn);
  const { by, now } = turn;
  const { role, kept } = mine;
  const conversation = kept.value;
  const typed = filledAnswer(data);
  const shown = { conversation, role, reader: by, now, first: data.first === true };
  if (conversation.stage.is !== 'proposed') return whereItStands(deps, { ...shown, typed, again: true });
  const other = personIn(conversation.pair, otherRole(role));
  const length = minutes(lengthOf(conversation.agenda));
  const found = await look(deps, { by, now, talk: conversation.id, length, other });
  return whereItStands(deps, { ...shown, typed: { ...typed, ...typedIn(found, by.timeZone) }, found });
}

async function look({ times }: InviteDeps, wanted: TimesWanted): Promise<FoundTimes> {
  return (await times?.find(wanted)) ?? { slots: [], is: 'off' };
}

/** What was typed stays unless something was found. */
function typedIn({ slots }: FoundTimes, timeZone: string) {
  return slots.length > 0 ? typedSlots(slots, timeZone) : {};
}
