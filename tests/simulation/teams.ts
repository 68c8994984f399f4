import { Postponed } from '../../src/domain/postponed';
import type { KnownPerson, People, PersonKey } from '../../src/storage/people';
import type { Card } from '../../src/teams/card';
import type { Messenger } from '../../src/teams/messenger';
import { translator } from '../../src/text/translate';
import type { Faults } from './faults';
import type { Line } from './line';
import type { Random } from './random';
import { type Delivered, ownerIn } from './witness';

/** The chats, as they are outside: who has the app, and what has arrived there. */
export interface Chats {
  installed: Set<string>;
  /** Counts the messages. */
  count: number;
  arrived(delivered: Delivered, message: string): void;
}

interface Sending {
  line: Line;
  /** The name of the instance that speaks. */
  by: string;
  people: Pick<People, 'find' | 'unreach'>;
  chats: Chats;
  random: Random;
  faults(): Faults;
}

/** Stands for the messenger and Teams behind it: the same promises, the same ways to fail. */
export function messengerOver({ line, by, people, chats, random, faults }: Sending): Messenger {
  const isThere = (to: PersonKey) => chats.installed.has(ownerIn(to));
  const reachable = async (to: PersonKey & Pick<KnownPerson, 'reach'>) =>
    (to.reach ?? (await people.find(to))?.reach) !== undefined;
  return {
    async send(to, card, summary) {
      const name = ownerIn(to);
      const message = `message-${++chats.count}`;
      const post = async () => {
        if (!isThere(to)) return false;
        if (random.happens(faults().tooFast)) throw new Postponed(1000 + random.below(60_000));
        chats.arrived({ to: name, ...readCard(card, summary), by, alive: line.alive }, message);
        return true;
      };
      if ((await reachable(to)) && (await line.take({ name: 'teams.send', about: name, happens: post }))) {
        return { sent: message };
      }
      await people.unreach(to);
      return 'unreachable';
    },
    async update(to) {
      const put = async () => (isThere(to) ? ('updated' as const) : ('gone' as const));
      if (!(await reachable(to))) return 'gone';
      return line.take({ name: 'teams.update', about: ownerIn(to), happens: put });
    },
  };
}

const SUMMARIES = {
  morning: 'reminder.summary',
  recap: 'recap.summary',
  plea: 'actions.plea.summary',
  answer: 'actions.plea.answer.summary',
} as const;
const KINDS = Object.keys(SUMMARIES) as (keyof typeof SUMMARIES)[];
const kindOf = new Map(
  ['en', 'de'].flatMap((locale) => KINDS.map((kind) => [translator(locale, 'plain')(SUMMARIES[kind]), kind] as const)),
);

function readCard(card: Card, summary: string): Pick<Delivered, 'kind' | 'actions'> {
  const kind = kindOf.get(summary);
  if (!kind) throw new Error(`a message of an unknown kind: ${summary}`);
  const ids = new Set<string>();
  if (kind !== 'recap') collect(card, ids);
  return { kind, actions: [...ids] };
}

/** The actions that the buttons of a card are about. */
function collect(part: unknown, ids: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('verb' in part && 'data' in part) {
    const { data } = part as { data: { id?: unknown } };
    if (typeof data?.id === 'string') ids.add(data.id);
  }
  for (const inner of Object.values(part)) collect(inner, ids);
}
