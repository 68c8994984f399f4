import type { CommandAnswer, Joined, MeetingNews, PromiseAnswer, PromiseWish } from '../../domain/live';
import type { Meeting } from '../../domain/meeting';
import type { Host } from '../host';
import { breath } from './breath';
import { Courier } from './courier';
import { joinRequest } from './join-request';
import { Keep } from './keep';
import { Line } from './line';
import { foreseen, isEarlier, type Posted, refusalOf, type Wish } from './outbox';
import { ServerClock } from './server-clock';
import type { Snapshot } from './snapshot';
import { type Thought, Thoughts } from './thoughts';
import { Timekeeper } from './timekeeper';

/**
 * The reader's side of one conversation: what the server last said, what it has yet to hear, and what both make
 * together.
 */
export class Session {
  readonly clock = new ServerClock(() => performance.now());
  private readonly line: Line;
  private readonly thoughts: Thoughts;
  private readonly courier: Courier;
  private readonly timekeeper: Timekeeper;
  private readonly watchers = new Set<() => void>();
  private snapshot: Snapshot = { connection: 'connecting' };
  private truth: Meeting | undefined;
  /** What was told before the answer to `join`, which may be older. */
  private early: MeetingNews | undefined;
  private drawer = new Keep('');
  private tries = 0;

  constructor(private readonly host: Host) {
    this.line = new Line(host.token, {
      connected: () => this.join(),
      lost: () => this.show({ connection: this.snapshot.joined ? 'lost' : 'connecting' }),
      refused: () => this.show({ connection: 'refused' }),
      news: (news) => this.hear(news),
      prepared: ({ conversation, ...mine }) => this.learn(conversation, mine),
      shared: ({ conversation, ...news }) => this.learn(conversation, news),
    });
    this.thoughts = new Thoughts(this.line, () => this.snapshot.joined, this.learn);
    this.timekeeper = new Timekeeper(this.line, this.clock, () => this.show({}));
    this.courier = new Courier({
      line: this.line,
      clock: this.clock,
      conversation: () => this.snapshot.joined?.conversation,
      truth: () => this.truth,
      answered: (command, answer) => this.settle(command, answer),
      changed: () => this.show({}),
    });
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly read = (): Snapshot => this.snapshot;

  get keep(): Keep {
    return this.drawer;
  }

  /** Does it here at once, and tells the server as soon as it can hear it. */
  readonly send = (wish: Wish): void => this.courier.send(wish);

  /** Keeps what the reader writes in advance, or lets the other one read it. */
  readonly prepare = (thought: Thought) => this.thoughts.send(thought);

  readonly keepPromise = (wish: PromiseWish): Promise<PromiseAnswer | undefined> =>
    this.line.ask('promise', { ...wish, conversation: this.snapshot.joined?.conversation });

  readonly forgive = (): void => this.show({ refusal: undefined });

  /** After a sleep or a lost network: neither the clock nor the connection can be trusted. */
  readonly refresh = (): void => {
    this.clock.distrust();
    if (this.line.connected) {
      this.line.doubt();
      void this.join();
    } else this.line.hurry();
  };

  close(): void {
    this.thoughts.close();
    this.line.close();
    this.watchers.clear();
  }

  private async join(): Promise<void> {
    this.clock.distrust();
    const measured = this.clock.measure();
    const answer = await this.line.join(joinRequest(this.host, this.snapshot.joined));
    if (!answer) return this.joinLater();
    this.tries = 0;
    if ('refused' in answer) return this.show({ connection: 'live', notFound: true, joined: undefined });
    measured(answer.now);
    if (this.snapshot.joined?.conversation.id !== answer.conversation.id) this.open(answer);
    this.believe(answer.meeting);
    this.show({ connection: 'live', joined: answer, notFound: undefined });
    void this.timekeeper.look();
    void this.courier.deliver();
  }

  private joinLater(): void {
    // Once it is connected again, it joins anyway.
    setTimeout(() => this.line.connected && this.join(), breath(this.tries));
    this.tries += 1;
  }

  private open({ conversation: { manager, employee, id } }: Joined): void {
    this.drawer = new Keep([this.host.reader, manager, employee, id].join('/'));
    this.courier.open(this.drawer);
    this.truth = this.early?.conversation.id === id ? this.early.meeting : undefined;
  }

  private hear(news: MeetingNews): void {
    this.early = news;
    if (news.conversation.id !== this.snapshot.joined?.conversation.id) return;
    this.believe(news.meeting);
    this.show({});
  }

  private readonly learn = ({ id }: Joined['conversation'], news: Partial<Joined>): void => {
    const { joined } = this.snapshot;
    if (joined?.conversation.id !== id) return;
    const { preparationVersion: version = joined.preparationVersion } = news;
    // What is told and what is answered may overtake each other.
    if (version >= joined.preparationVersion) this.show({ joined: { ...joined, ...news } });
  };

  private settle(command: Posted['command'], answer: CommandAnswer): void {
    if ('meeting' in answer) this.believe(answer.meeting);
    // Somebody else moved on in the same moment: what the reader sees now says it all.
    if ('refused' in answer && answer.refused !== 'moved-on')
      this.show({ refusal: refusalOf(command, answer.refused, this.snapshot.refusal) });
  }

  private believe(meeting: Meeting): void {
    if (!this.truth || !isEarlier(meeting, this.truth)) this.truth = meeting;
  }

  private show(change: Partial<Snapshot>): void {
    const next = { ...this.snapshot, ...change };
    const meeting = this.truth && next.joined && foreseen(this.truth, this.courier.waiting, next.joined.role);
    this.snapshot = { ...next, meeting };
    for (const watcher of this.watchers) watcher();
  }
}
