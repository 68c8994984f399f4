import type { Conversation } from '../../domain/conversation';
import { lengthOf } from '../../domain/format';
import type { FoundTimes } from '../../domain/found-times';
import { otherRole, personIn, type Role, roleIn } from '../../domain/pair';
import { minutes } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { KeepDeps } from './deps';
import { filledForm, type KeepData } from './keep-form';
import { showDate } from './show-date';

/** Offers the nearest times that are free for both instead of the nearest, with everything else that was typed still there. */
export async function findForMove(deps: KeepDeps, turn: Turn, data: KeepData): Promise<Reply> {
  const { manager, employee, id } = data;
  const { by, now } = turn;
  const pair = { tenant: by.tenant, manager, employee };
  const role = roleIn(pair, by);
  const conversation = role && (await deps.conversations.find({ pair, id }))?.value;
  // The same words for a stranger as for something that was never there.
  if (!role || !conversation || ['proposed', 'declined'].includes(conversation.stage.is))
    return { text: translator(by.locale)('common.notFound') };
  const look = { conversation, role, reader: by, now, filled: filledForm(data) };
  const found = await nearestFree(deps, turn, conversation, role);
  return showDate(deps, found ? { ...look, found } : look);
}

/** Nothing for a date that is none any more. */
async function nearestFree(
  { times }: KeepDeps,
  { by, now }: Turn,
  { id, pair, agenda, stage }: Conversation,
  role: Role,
): Promise<FoundTimes | undefined> {
  if (stage.is !== 'agreed') return undefined;
  const other = personIn(pair, otherRole(role));
  const wanted = { by, other, talk: id, length: minutes(lengthOf(agenda)), now, like: stage.startsAt };
  return (await times?.find(wanted)) ?? { slots: [], is: 'off' };
}
