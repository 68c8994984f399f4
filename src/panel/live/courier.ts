import type { CommandAnswer, ConversationKey } from '../../domain/live';
import type { Meeting } from '../../domain/meeting';
import { breath } from './breath';
import type { Keep } from './keep';
import type { Line } from './line';
import { afterFirst, type Posted, post, type Wish } from './outbox';
import type { ServerClock } from './server-clock';

export interface CourierParts {
  line: Pick<Line, 'connected' | 'command'>;
  clock: ServerClock;
  /** Where commands go, once that is known. */
  conversation(): ConversationKey | undefined;
  /** What the server last said. */
  truth(): Meeting | undefined;
  answered(command: Posted['command'], answer: CommandAnswer): void;
  changed(): void;
}

/** Commands on their way to the server: in order, one at a time, each until it is answered, even over a reload. */
export class Courier {
  private outbox: Posted[] = [];
  private drawer: Keep | undefined;
  private sending = false;
  private tries = 0;

  constructor(private readonly parts: CourierParts) {}

  get waiting(): readonly Posted[] {
    return this.outbox;
  }

  /** Takes up what was left in the drawer. */
  open(drawer: Keep): void {
    this.drawer = drawer;
    const kept = drawer.read('outbox');
    this.outbox = Array.isArray(kept) ? kept : [];
  }

  send(wish: Wish): void {
    const command = { id: crypto.randomUUID(), ...wish };
    this.keep(post(this.outbox, { command, at: this.parts.clock.now() }, this.sending ? 1 : 0));
    void this.deliver();
  }

  /** Sends what waits, if it can be sent now. */
  async deliver(): Promise<void> {
    const { line, clock } = this.parts;
    const [first] = this.outbox;
    const conversation = this.parts.conversation();
    if (this.sending || !first || !conversation || !line.connected) return;
    this.sending = true;
    const measured = clock.measure();
    const answer = await line.command({ conversation, command: first.command });
    this.sending = false;
    if (!answer) return this.later();
    this.tries = 0;
    if ('now' in answer) measured(answer.now);
    this.parts.answered(first.command, answer);
    this.keep(afterFirst(this.outbox, this.parts.truth()));
    return this.deliver();
  }

  private later(): void {
    setTimeout(() => this.deliver(), breath(this.tries));
    this.tries += 1;
  }

  private keep(outbox: Posted[]): void {
    this.outbox = outbox;
    this.drawer?.write('outbox', outbox.length === 0 ? undefined : outbox);
    this.parts.changed();
  }
}
