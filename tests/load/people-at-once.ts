import type { Command } from '../../src/domain/command';
import type { Role } from '../../src/domain/pair';
import { addDays, dateAt, type Instant } from '../../src/domain/time';
import { type Random, randomOf } from '../simulation/random';
import type { Teammate } from '../support/teams-activities';
import type { Acknowledged } from './exactly-once';

/** What one of the two sends. */
export interface Said extends Acknowledged {
  by: Role;
  command: Command;
}

/** Two people, and all that they are going to say: from a seed alone, but for the day. */
export interface Couple {
  name: string;
  people: Record<Role, Teammate>;
  /** What the invitation asks. */
  invitation: Record<string, string>;
  /** Which of the times is chosen, as its card names it. */
  slot: string;
  start: Said;
  /** Each writes without waiting for the other. */
  writing: Record<Role, Said[]>;
  /** One after the other; the last one closes. */
  ending: Said[];
}

/** In the zone in which the days below are meant, so that no clock is put forward in between. */
const ZONE = 'UTC';
/** Far enough away that nothing else rings while the two talk. */
const DAYS_AHEAD = 21;
/** A talk has 20 actions at most. */
const MOST_ACTIONS = 8;

export function coupleOf(seed: string, index: number, commands: number, now: Instant): Couple {
  const random = randomOf(seed, 'couple', index);
  const day = (ahead: number) => addDays(dateAt(now, ZONE), ahead);
  const person = (role: Role): Teammate => ({ id: idOf(random), name: `${role} ${index}`, timeZone: ZONE });
  const people = { manager: person('manager'), employee: person('employee') };
  const dates = { date1: day(DAYS_AHEAD), time1: '10:00', date2: day(DAYS_AHEAD + 1), time2: '14:30' };
  const said = (by: Role, id: string, command: SomeCommand): Said => ({ by, id, command: { ...command, id } });
  const writing = (by: Role) => written(by, random, commands, day(DAYS_AHEAD * 2));
  return {
    name: `pair ${index}`,
    people,
    slot: String(Date.parse(`${dates.date1}T${dates.time1}Z`)),
    invitation: { someone: people.employee.id, opening: textOf(random), place: 'video', ...dates },
    start: said('manager', 'start', { do: 'start' }),
    writing: { manager: writing('manager'), employee: writing('employee') },
    ending: [
      said('employee', 'so-what', { do: 'so-what', text: textOf(random) }),
      said('manager', 'cadence', { do: 'agree-cadence', cadence: 'quarterly' }),
      said('employee', 'baton', { do: 'take-baton', taken: true }),
      said('manager', 'close', { do: 'close' }),
    ],
  };
}

type SomeCommand = Command extends infer One ? (One extends Command ? Omit<One, 'id'> : never) : never;

/** Notes for both or for oneself, and now and then an action. */
function written(by: Role, random: Random, commands: number, due: string): Said[] {
  let actions = 0;
  return Array.from({ length: commands }, (_, index): Said => {
    const [id, text] = [`${by}-${index}`, textOf(random)];
    if (random.happens(0.2) && actions < MOST_ACTIONS) {
      actions += 1;
      const command = {
        id,
        do: 'act',
        action: id,
        owner: random.pick<Role>(['manager', 'employee']),
        text,
        due,
      } as const;
      return { by, id, command, leaves: { kind: 'action', id, text } };
    }
    const command = { id, do: 'note', note: id, text, private: random.happens(0.3) } as const;
    return { by, id, command, leaves: { kind: 'note', id, text } };
  });
}

const WORDS = [
  'ask',
  'around',
  'teach',
  'design',
  'a small team',
  'next spring',
  'with care',
  'the research group',
] as const;

function textOf(random: Random): string {
  return Array.from({ length: 3 + random.below(12) }, () => random.pick(WORDS)).join(' ');
}

function idOf(random: Random): string {
  const hex = (digits: number) => Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
