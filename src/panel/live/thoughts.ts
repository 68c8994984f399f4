import type { Joined, PrepareAnswer, Prepared, PrepareRequest } from '../../domain/live';
import { breath } from './breath';
import type { Line } from './line';

/** What a box of the waiting room asks for. */
export type Thought = Omit<PrepareRequest, 'conversation'>;

/** Thoughts on their way to the server: in order, one at a time, each until it is answered. */
export class Thoughts {
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly line: Pick<Line, 'connected' | 'prepare'>,
    private readonly joined: () => Joined | undefined,
    private readonly learn: (conversation: Joined['conversation'], news: Prepared) => void,
  ) {}

  /** Resolves once the server has answered, however long that takes. */
  send(thought: Thought): Promise<PrepareAnswer> {
    const answered = this.last.then(() => this.untilAnswered(thought));
    this.last = answered;
    return answered;
  }

  close(): void {
    this.closed = true;
  }

  private async untilAnswered(thought: Thought): Promise<PrepareAnswer> {
    for (let tries = 0; !this.closed; tries += 1) {
      const answer = await this.ask(thought);
      if (answer && !('refused' in answer && answer.refused === 'trouble')) return answer;
      await new Promise((again) => setTimeout(again, breath(this.line.connected ? tries : 0)));
    }
    return { refused: 'trouble' };
  }

  private async ask(thought: Thought): Promise<PrepareAnswer | undefined> {
    const conversation = this.joined()?.conversation;
    if (!conversation || !this.line.connected) return undefined;
    const answer = await this.line.prepare({ conversation, ...thought });
    if (answer && 'preparation' in answer) this.learn(conversation, answer);
    return answer;
  }
}
