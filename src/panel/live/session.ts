import type { CommandAnswer, Joined, MeetingNews } from '../../domain/live';
import type { Meeting } from '../../domain/meeting';
import type { Host } from '../host';
import { joinRequest } from './join-request';
import { Keep } from './keep';
import { Line } from './line';
import { foreseen, isEarlier, type Posted, post, type Wish, wordsOf } from './outbox';
import { ServerClock } from './server-clock';
import type { Snapshot } from './snapshot';
import { type Thought, Thoughts } from './thoughts';

const BREATH = 1_000;

/**
 * The reader's side of one conversation: what the server last said, what it has yet to hear, and what both make
 * together. Commands leave in order, one at a time, each until it is answered.
 */
export class Session {
  readonly clock = new ServerClock(() => performance.now());
  private readonly line: Line;
  private readonly thoughts: Thoughts;
  private readonly watchers = new Set<() => void>();
  private snapshot: Snapshot = { connection: 'connecting' };
  private truth: Meeting | undefined;
  private outbox: Posted[] = [];
  private sending = false;
  private drawer = new Keep('');

  constructor(private readonly host: Host) {
    this.line = new Line(host.token, {
      connected: () => this.join(),
      lost: () => this.show({ connection: this.snapshot.joined ? 'lost' : 'connecting' }),
      refused: () => this.show({ connection: this.snapshot.joined ? 'lost' : 'refused' }),
      news: (news) => this.hear(news),
      shared: ({ conversation, shared }) => this.learn(conversation, { shared }),
    });
    this.thoughts = new Thoughts(this.line, () => this.snapshot.joined, this.learn);
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
  readonly send = (wish: Wish): void => {
    const command = { ...wish, id: crypto.randomUUID() };
    this.keepOutbox(post(this.outbox, { command, at: this.clock.now() }, this.sending ? 1 : 0));
    void this.deliver();
  };

  /** Keeps what the reader writes in advance, or lets the other one read it. */
  readonly prepare = (thought: Thought) => this.thoughts.send(thought);

  readonly forgive = (): void => this.show({ refusal: undefined });

  /** After a sleep or a lost network: neither the clock nor the connection can be trusted. */
  readonly refresh = (): void => {
    this.clock.distrust();
    if (this.line.connected) void this.join();
    else this.line.hurry();
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
    if (!answer) return this.again(() => this.join());
    if ('refused' in answer) return this.show({ connection: 'live', notFound: true, joined: undefined });
    measured(answer.now);
    if (this.snapshot.joined?.conversation.id !== answer.conversation.id) this.open(answer);
    this.believe(answer.meeting);
    this.show({ connection: 'live', joined: answer, notFound: undefined });
    void this.deliver();
  }

  private open({ conversation: { manager, employee, id } }: Joined): void {
    this.drawer = new Keep([this.host.reader, manager, employee, id].join('/'));
    const kept = this.drawer.read('outbox');
    this.outbox = Array.isArray(kept) ? kept : [];
    this.truth = undefined;
  }

  private hear({ conversation, meeting }: MeetingNews): void {
    if (conversation.id !== this.snapshot.joined?.conversation.id) return;
    this.believe(meeting);
    this.show({});
  }

  private readonly learn = ({ id }: Joined['conversation'], news: Partial<Joined>): void => {
    const { joined } = this.snapshot;
    if (joined?.conversation.id === id) this.show({ joined: { ...joined, ...news } });
  };

  private async deliver(): Promise<void> {
    const [first] = this.outbox;
    const conversation = this.snapshot.joined?.conversation;
    if (this.sending || !first || !conversation || !this.line.connected) return;
    this.sending = true;
    const measured = this.clock.measure();
    const answer = await this.line.command({ conversation, command: first.command });
    this.sending = false;
    if (!answer) return this.again(() => this.deliver());
    measured(answer.now);
    this.settle(first, answer);
    return this.deliver();
  }

  private settle({ command }: Posted, answer: CommandAnswer): void {
    if ('meeting' in answer) this.believe(answer.meeting);
    this.keepOutbox(this.outbox.slice(1));
    // Somebody else moved on in the same moment: what the reader sees now says it all.
    if ('refused' in answer && answer.refused !== 'moved-on')
      this.show({ refusal: { reason: answer.refused, words: wordsOf(command) } });
  }

  private believe(meeting: Meeting): void {
    if (!this.truth || !isEarlier(meeting, this.truth)) this.truth = meeting;
  }

  private keepOutbox(outbox: Posted[]): void {
    this.outbox = outbox;
    this.drawer.write('outbox', outbox.length === 0 ? undefined : outbox);
    this.show({});
  }

  private again(what: () => Promise<void>): void {
    if (this.line.connected) setTimeout(what, BREATH);
  }

  private show(change: Partial<Snapshot>): void {
    const next = { ...this.snapshot, ...change };
    const meeting = this.truth && next.joined && foreseen(this.truth, this.outbox, next.joined.role);
    this.snapshot = { ...next, meeting };
    for (const watcher of this.watchers) watcher();
  }
}
