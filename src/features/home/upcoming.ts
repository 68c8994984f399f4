import { type Conversation, endsAt } from '../../domain/conversation';
import { lengthOf } from '../../domain/format';
import type { Upcoming } from '../../domain/home';
import { type Role, roleIn } from '../../domain/pair';
import type { Person } from '../../domain/person';
import { keyOf } from '../../domain/room';
import { days, type Instant } from '../../domain/time';
import type { HomeDeps } from './deps';
import { otherIn } from './other';

/** A talk that was agreed but never opened is of no use to anyone for longer. */
const SHOWN_AFTER = days(1);

/** What is ahead of a person: agreed, soonest first, and then what waits for an answer, latest first. */
export async function upcomingOf(deps: HomeDeps, reader: Person, now: Instant): Promise<Upcoming[]> {
  const ahead = (await deps.conversationsOf(reader)).filter((conversation) => isAhead(conversation, now));
  const seen = ahead.map((conversation) => seenBy(deps, reader, conversation));
  return (await Promise.all(seen)).flat().sort((one, other) => startOf(one) - startOf(other));
}

async function seenBy(deps: HomeDeps, reader: Person, conversation: Conversation): Promise<Upcoming[]> {
  const { pair, place, agenda, stage, questions } = conversation;
  const role = roleIn(pair, reader);
  if (!role) return [];
  return [
    {
      conversation: keyOf(conversation),
      other: await otherIn(deps, pair, role),
      place,
      minutes: lengthOf(agenda),
      questions: questions.length,
      ...whenAndWho(stage, role),
    },
  ];
}

function whenAndWho(stage: Conversation['stage'], role: Role): Pick<Upcoming, 'startsAt' | 'waitsForMe'> {
  if (stage.is === 'agreed') return { startsAt: stage.startsAt };
  return stage.is === 'proposed' && stage.by !== role ? { waitsForMe: true } : {};
}

function isAhead(conversation: Conversation, now: Instant): boolean {
  if (conversation.stage.is === 'proposed') return true;
  return (endsAt(conversation) ?? 0) + SHOWN_AFTER > now;
}

function startOf({ startsAt }: Upcoming): number {
  return startsAt ?? Number.MAX_SAFE_INTEGER;
}
