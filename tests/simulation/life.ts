import type { Pair } from '../../src/domain/pair';
import type { Person } from '../../src/domain/person';
import { days, type Instant, minutes } from '../../src/domain/time';
import type { Storage } from '../../src/storage/open-storage';
import type { PersonKey } from '../../src/storage/people';
import { asking } from './asking';
import { someSettings, ZONES } from './company';
import type { Fleet } from './fleet';
import { type Random, randomOf } from './random';
import { draftsOf, keep, meetingOf, talkOf } from './talks';
import type { Chats } from './teams';
import type { Timeline } from './timeline';
import { visit } from './visit';
import { type Delivered, ownerIn, type Witness } from './witness';

export interface LifeDeps {
  seed: string;
  timeline: Timeline;
  fleet: Fleet;
  chats: Chats;
  witness: Witness;
  /** Straight to the tables, where nothing fails: for what is no part of what is looked at. */
  desk: Storage;
  end: Instant;
}

const QUARTER = minutes(15);

/** What people do all year. Each decision is one of its own, so that no other decision changes it. */
export class Life {
  private readonly ask;

  constructor(private readonly deps: LifeDeps) {
    this.ask = asking(deps);
  }

  async begin(people: readonly Person[], pairs: readonly Pair[]): Promise<void> {
    for (const person of people) {
      this.deps.chats.installed.add(ownerIn(person));
      await this.deps.desk.people.remember({ ...person, reach: reachOf(person) });
      this.change(person);
      this.leave(person);
    }
    for (const [index, pair] of pairs.entries()) this.talk(pair, index, 0, this.deps.timeline.now);
  }

  /** A card has come. Some act on it at once, some later, some never. */
  read({ to, kind, actions }: Delivered, message: string): void {
    if (kind !== 'morning' && kind !== 'plea') return;
    const [tenant = '', id = ''] = to.split('|');
    const now = Math.floor(this.deps.timeline.now / QUARTER) * QUARTER;
    for (const action of actions) {
      const random = randomOf(this.deps.seed, 'click', to, action, now, kind);
      const deed = kind === 'plea' ? this.answer(action, random) : DEEDS[random.below(DEEDS.length)];
      const at = now + QUARTER * (1 + random.below(30)) + minutes(3 + random.below(8));
      if (!deed) continue;
      this.click({ tenant, id }, action, deed, at, message);
      if (random.happens(0.1)) this.click({ tenant, id }, action, deed, at + random.below(3), message);
      if (deed === 'done' && random.happens(0.05)) this.click({ tenant, id }, action, 'undo', at + minutes(2), message);
    }
  }

  private answer(action: string, random: Random): string | undefined {
    const asked = this.deps.witness.actionOf(action)?.plea?.for;
    const answers = asked === 'help' ? (['line', 'talk'] as const) : (['take', 'decline'] as const);
    return random.happens(0.8) ? random.pick(answers) : undefined;
  }

  private click(by: PersonKey, id: string, deed: string, at: Instant, message: string): void {
    this.at(at, () => this.ask((running) => visit(running, by, { id, deed, message, pair: this.pairOf(id) })));
  }

  private pairOf(action: string): Pair {
    const found = this.deps.witness.actionOf(action);
    if (!found) throw new Error('a card about an action that never was');
    return found.pair;
  }

  /** The two talk twice a year, and promise each other something. */
  private talk(pair: Pair, index: number, count: number, last: Instant): void {
    const { seed, desk } = this.deps;
    const random = randomOf(seed, 'talk', index, count);
    const at = last + days(count === 0 ? random.below(180) : 150 + random.below(60)) + minutes(random.below(1440));
    this.at(at, async () => {
      const id = `t${index}-${count + 1}`;
      const conversation = talkOf(pair, id, at);
      const drafts = draftsOf(seed, id, at);
      this.talk(pair, index, count + 1, at);
      await keep(desk, conversation, meetingOf(conversation, drafts, at));
      for (const draft of drafts) this.comeTrue(pair, draft);
      const close = { id: 'close', do: 'close' } as const;
      this.ask(async ({ meeting }) => {
        const closed = await meeting.meetings.command(conversation, 'employee', close);
        if ('refused' in closed && closed.refused !== 'closed') throw new Error(closed.refused);
      });
    });
  }

  /** Some things are done before anybody has to remind of them. */
  private comeTrue({ tenant, ...pair }: Pair, { id, owner }: { id: string; owner: 'manager' | 'employee' }): void {
    const random = randomOf(this.deps.seed, 'done', id);
    if (!random.happens(0.3)) return;
    const at = this.deps.timeline.now + days(1 + random.below(20)) + minutes(4);
    this.click({ tenant, id: pair[owner] }, id, 'done', Math.floor(at / QUARTER) * QUARTER + minutes(7), '');
  }

  /** Twice a year somebody moves, or wants other hours. */
  private change(person: Person): void {
    const { seed, timeline, end } = this.deps;
    const random = randomOf(seed, 'changes', person.id);
    for (let at = timeline.now; at < end; ) {
      at += days(30 + random.below(300)) + minutes(random.below(1440));
      const news = random.happens(0.5) ? { timeZone: random.pick(ZONES) } : { settings: someSettings(random) };
      const { tenant, id } = person;
      this.at(at, () => this.ask(({ storage }) => storage.people.remember({ tenant, id, ...news })));
    }
  }

  /** Some remove the app, and most of those come back. */
  private leave(person: Person): void {
    const { seed, timeline, chats } = this.deps;
    const random = randomOf(seed, 'leaves', person.id);
    if (!random.happens(0.3)) return;
    const at = timeline.now + days(random.below(330)) + minutes(random.below(1440));
    const { tenant, id } = person;
    const noticed = random.happens(0.7);
    this.at(at, () => {
      chats.installed.delete(ownerIn(person));
      if (noticed) this.ask(({ storage }) => storage.people.unreach({ tenant, id }), 1);
    });
    if (random.happens(0.85)) {
      this.at(at + days(1 + random.below(30)), () => {
        chats.installed.add(ownerIn(person));
        this.ask((running) => visit(running, person));
      });
    }
  }

  private at(moment: Instant, run: () => void): void {
    if (moment < this.deps.end) this.deps.timeline.at(moment, run);
  }
}

export const reachOf = ({ id }: PersonKey) => ({ serviceUrl: 'https://teams.example', chat: `chat-${id}` });

/** What becomes of a reminder; nothing, most often. */
const DEEDS = [
  ...['done', 'done', 'done', 'done', 'done', 'snooze', 'snooze', 'date', 'date', 'drop', 'hand-over', 'stuck'],
  ...Array.from({ length: 8 }, () => undefined),
];
