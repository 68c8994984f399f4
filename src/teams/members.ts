import { TeamsInfo, type TurnContext } from 'botbuilder';
import { type PersonId, sameCase } from '../domain/person';
import type { Member } from './remember';

/** Whoever is not among so many is in a meeting of another kind than one of two people. */
const ASKED_FOR = 100;

/** Asks Teams about a member of the chat; that Teams does not tell is no harm. */
export async function member(context: TurnContext, id: string): Promise<Member | undefined> {
  const found = await TeamsInfo.getMember(context, id).catch(() => undefined);
  return found && { id: found.aadObjectId && sameCase(found.aadObjectId), name: found.name, email: found.email };
}

/** Who is in the chat; nothing when Teams does not tell. */
export async function membersOf(context: TurnContext): Promise<PersonId[] | undefined> {
  const page = await TeamsInfo.getPagedMembers(context, ASKED_FOR).catch(() => undefined);
  return page?.members.flatMap(({ aadObjectId }) => (aadObjectId ? [sameCase(aadObjectId)] : []));
}
