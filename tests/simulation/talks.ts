import { apply, type Command } from '../../src/domain/command';
import type { Conversation } from '../../src/domain/conversation';
import { formatOf, HANDBOOK } from '../../src/domain/handbook';
import type { DraftAction, Meeting } from '../../src/domain/meeting';
import { newMeeting } from '../../src/domain/new-meeting';
import { type Pair, ROLES, type Role } from '../../src/domain/pair';
import { addDays, dateAt, type Instant } from '../../src/domain/time';
import type { Storage } from '../../src/storage/open-storage';
import { randomOf } from './random';

const FORMAT = '15';
/** The same for all: what was talked about decides nothing here. */
const AGENDA = formatOf(HANDBOOK, FORMAT).phases.slice(-1);

/** A talk that has only to be closed. */
export function talkOf(pair: Pair, id: string, now: Instant): Conversation {
  return {
    ...{ id, pair, format: FORMAT, agenda: AGENDA, place: 'walk', startedBy: 'manager', opening: '', questions: [] },
    ...{ createdAt: now, moves: 0, stage: { is: 'agreed', by: 'employee', startsAt: now } },
  };
}

/** What the two have written down by the end of it. */
export function meetingOf(conversation: Conversation, drafts: readonly DraftAction[], now: Instant): Meeting {
  const said: [Role, Command][] = [
    ['manager', { id: '1', do: 'start' }],
    ['employee', { id: '2', do: 'so-what', text: 'Onwards' }],
    ['employee', { id: '3', do: 'agree-cadence', cadence: 'quarterly' }],
    ['employee', { id: '4', do: 'take-baton', taken: true }],
  ];
  const meeting = said.reduce<Meeting>(
    (before, [by, command]) => {
      const after = apply(before, command, by, now);
      if ('refused' in after) throw new Error(after.refused);
      return after;
    },
    newMeeting(conversation, HANDBOOK),
  );
  return { ...meeting, actions: drafts };
}

export function draftsOf(seed: string, id: string, now: Instant): DraftAction[] {
  const random = randomOf(seed, 'drafts', id);
  const today = dateAt(now, 'UTC');
  return Array.from({ length: 1 + random.below(4) }, (_, index) => {
    const owner: Role = random.happens(0.65) ? 'employee' : 'manager';
    const due = addDays(today, 3 + random.below(owner === 'manager' ? 20 : 60));
    const discovery = random.happens(0.15) && { discovery: { question: 'What is next?', followUp: false } };
    return { id: `${id}-${index + 1}`, owner, text: 'Ask around', due, ...discovery };
  });
}

/** Stores a talk as the product does: what leads to it first. */
export async function keep({ people, conversations }: Storage, conversation: Conversation, meeting: Meeting) {
  const { pair, id, createdAt } = conversation;
  const part = { ref: { pair, id }, createdAt };
  for (const role of ROLES) await people.join({ tenant: pair.tenant, id: pair[role] }, part);
  await conversations.write(pair, [{ conversation }, { meeting }]);
}
