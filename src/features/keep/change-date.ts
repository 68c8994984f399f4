import type { Conversation } from '../../domain/conversation';
import type { Kept } from '../../domain/keep-date';
import { toTell } from '../../domain/news';
import { otherRole, type Role, roleIn } from '../../domain/pair';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { KeepDeps } from './deps';
import { hasBegun } from './is-missed';
import { filledForm, type KeepData, type KeepProblem } from './keep-form';
import { showDate } from './show-date';

export type Decided = Kept | { refused: KeepProblem };
export type Decide = (conversation: Conversation, role: Role) => Decided;

const TRIES = 5;

/**
 * Does to an agreed date what one of the two decides, once, and shows how it stands then. Whoever clicks an old card, or
 * clicks twice, changes nothing and is told so.
 */
export async function changeDate(deps: KeepDeps, turn: Turn, data: KeepData, decide: Decide): Promise<Reply> {
  const { manager, employee, id } = data;
  const pair = { tenant: turn.by.tenant, manager, employee };
  const role = roleIn(pair, turn.by);
  for (let tries = 0; role && tries < TRIES; tries += 1) {
    const kept = await deps.conversations.find({ pair, id });
    if (!kept || !hasDate(kept.value)) break;
    const look = { role, reader: turn.by, now: turn.now };
    const decided = (await tooLate(deps, kept.value, data)) ?? decide(kept.value, role);
    if ('refused' in decided)
      return showDate(deps, { ...look, conversation: kept.value, ...decided, filled: filledForm(data) });
    if (decided === kept.value) return showDate(deps, { ...look, conversation: decided });
    const conversation = toTell(decided, otherRole(role));
    if (await deps.store('answer', conversation, turn.now, kept.etag)) return showDate(deps, { ...look, conversation });
    if (tries === TRIES - 1) throw new Error('a conversation kept changing while its date was changed');
  }
  // The same words for a stranger as for something that was never there.
  return { text: translator(turn.by.locale)('common.notFound') };
}

/** A card may be older than the date: what was meant for one date is not done to another. */
async function tooLate(
  deps: KeepDeps,
  conversation: Conversation,
  { startsAt }: KeepData,
): Promise<{ refused: KeepProblem } | undefined> {
  const { stage } = conversation;
  if (stage.is !== 'agreed') return undefined;
  if (stage.startsAt !== startsAt) return { refused: 'date-changed' };
  return (await hasBegun(deps, conversation)) ? { refused: 'already-begun' } : undefined;
}

function hasDate({ stage }: Conversation): boolean {
  return stage.is !== 'proposed' && stage.is !== 'declined';
}
