import { promptsSent } from '../../domain/handbook';
import type { Person, PersonId } from '../../domain/person';
import type { PromptId } from '../../domain/prompt';
import type { InviteDeps } from './deps';

/** Looked at for the last one with somebody: further back, a question is as good as new. */
const MOST_PARTS = 20;

/** The bank's questions of the last conversation with that person; while nobody is chosen, of the last one with anybody. */
export async function promptsBefore(
  { people, conversations }: Pick<InviteDeps, 'people' | 'conversations'>,
  by: Person,
  whom?: PersonId,
): Promise<PromptId[]> {
  const parts = await people.parts(by, MOST_PARTS);
  const last = parts.find(({ ref: { pair } }) => whom === undefined || [pair.manager, pair.employee].includes(whom));
  const kept = last && (await conversations.find(last.ref));
  return kept ? promptsSent(kept.value) : [];
}
