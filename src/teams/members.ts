import { TeamsInfo, type TurnContext } from 'botbuilder';
import { type PersonId, sameCase } from '../domain/person';
import type { Turn } from './bot-feature';
import type { Member } from './remember';
import { mentionIn } from './visitor';

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

/** The first person named with an @ who is not the bot, if Teams knows who that is. */
export async function mentionedIn(context: TurnContext): Promise<Turn['mentioned']> {
  const { entities, recipient } = context.activity;
  const mentioned = mentionIn(entities, recipient.id);
  if (!mentioned) return undefined;
  const found = await member(context, mentioned.id);
  return found?.id ? { id: found.id, name: found.name ?? mentioned.name } : undefined;
}
