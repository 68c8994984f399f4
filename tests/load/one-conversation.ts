// One file, for it is one tale: each chapter needs what the ones before it have left.
import type { Command } from '../../src/domain/command';
import { minutes } from '../../src/domain/time';
import { startAzurite } from '../support/azurite';
import type { findButton } from '../support/card-buttons';
import type { Teammate } from '../support/teams-activities';
import { type Panel, startWholeApp, type WholeApp } from '../support/whole-app';
import { startWire, type Wire } from '../support/wire';
import { A_LOOK, type Spent, spentIn } from './ledger';
import { type Kept, rowsKept } from './rows-kept';

const MEGAN: Teammate = { id: '0c9e4b7a-1111-4c1d-9a55-0d1f6e2b3c01', name: 'Megan Bowen', timeZone: 'Europe/London' };
const ALEX: Teammate = { id: '0c9e4b7a-2222-4c1d-9a55-0d1f6e2b3c02', name: 'Alex Wilber', timeZone: 'Europe/London' };
/** About as long as what people write. */
const TEXT = 'Something that one of the two has to say about their work, in a sentence or two. '.repeat(2);
/** As a panel saves what is being typed: again and again. */
const NOTES = 8;
const WORDINGS = 4;

export interface Chapter {
  what: string;
  spent: Spent;
}

export interface Tale {
  /** In their order; all that one conversation costs, from planning to its end. */
  chapters: Chapter[];
  /** Commands that the two panels have sent, beside joining. */
  commands: number;
  /** One look for what is due when nothing is. */
  look: Spent;
  /** Two panels listen to one instance, and nobody does anything. */
  listening: { seconds: number; spent: Spent };
  /** When the talk is over and its actions are done; wake-ups of times to come included. */
  rows: Kept[];
}

type SomeCommand = Command extends infer One ? (One extends Command ? Omit<One, 'id'> : never) : never;

/** Lives through one conversation of one pair with the real server, and counts what goes over the wire to the tables. */
export async function oneConversation(): Promise<Tale> {
  const azurite = await startAzurite();
  const wire = await startWire(azurite.connectionString);
  const stopTables = () => wire.stop().then(azurite.stop);
  const app = await startWholeApp(Date.parse('2026-03-02T09:00:00Z'), {
    startTables: async () => ({ connectionString: wire.connectionString, stop: stopTables }),
    // Nobody looks but when we say so.
    pulse: { every: minutes(60), lease: minutes(2) },
  });
  try {
    return await new Teller(app, wire).tell();
  } finally {
    await app.stop();
  }
}

class Teller {
  private readonly chapters: Chapter[] = [];
  private commands = 0;

  constructor(
    private readonly app: WholeApp,
    private readonly wire: Wire,
  ) {}

  async tell(): Promise<Tale> {
    this.wire.seen();
    await this.app.sweep();
    const look = spentIn(this.wire.seen());
    await this.before();
    const [megan, alex] = [await this.app.panel(MEGAN), await this.app.panel(ALEX)];
    const listening = await this.talk(megan, alex);
    await this.after();
    return { chapters: this.chapters, commands: this.commands, look, listening, rows: await rowsKept(this.app.tables) };
  }

  private async before(): Promise<void> {
    const { teams } = this.app;
    await this.chapter('both install the app (once a person)', async () => {
      for (const person of [MEGAN, ALEX]) {
        await teams.install(person);
        await teams.say(person, 'hello');
      }
    });
    await this.chapter('/career, and an invitation with three times', async () => {
      await teams.say(MEGAN, '/career');
      const offers = { date1: '2026-03-10', time1: '09:00', date2: '2026-03-11', time2: '14:30', date3: '2026-03-12' };
      const asked = { someone: ALEX.id, opening: TEXT, place: 'video', ...offers, time3: '10:00' };
      await teams.click(MEGAN, 'invite.send', asked);
      await teams.untilShown(ALEX, (shown) => offered(shown));
    });
    await this.chapter('a time is chosen, and both are told', async () => {
      await teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-11T14:30:00Z')) });
    });
    await this.chapter('the questions, days before; both prepare', async () => {
      await this.rings('2026-03-06T09:00:00Z');
      for (const person of [MEGAN, ALEX]) await teams.click(person, 'prepare.save', { q0: TEXT, q1: TEXT });
    });
    await this.chapter('both get ready, ten minutes before', () => this.rings('2026-03-11T14:20:00Z'));
  }

  private async talk(megan: Panel, alex: Panel): Promise<Tale['listening']> {
    this.app.clock.now = Date.parse('2026-03-11T14:30:00Z');
    await this.chapter('both panels open', async () => {
      await megan.join();
      await alex.join();
    });
    await this.chapter('the talk in the panel', () => this.say(megan, alex));
    const listening = await this.listen();
    await this.chapter('closed together; the recap to both', async () => {
      await this.do(alex, { do: 'so-what', text: TEXT });
      await this.do(megan, { do: 'agree-cadence', cadence: 'quarterly' });
      await this.do(alex, { do: 'take-baton', taken: true });
      await this.do(megan, { do: 'review', on: true });
      await this.do(megan, { do: 'close' });
    });
    for (const panel of [megan, alex]) panel.close();
    return listening;
  }

  /** Six parts, sixteen questions, eight notes of four wordings each, three actions. */
  private async say(megan: Panel, alex: Panel): Promise<void> {
    await this.do(megan, { do: 'start' });
    const phases = megan.joined?.agenda ?? [];
    for (const [phase, { prompts }] of phases.entries()) {
      this.app.clock.now += minutes(5);
      if (phase > 0) await this.do(megan, { do: 'go', from: phase - 1, to: phase });
      for (const prompt of prompts.keys()) await this.do(megan, { do: 'ask', phase, prompt });
    }
    for (let note = 0; note < NOTES; note += 1) {
      const panel = note % 2 ? megan : alex;
      const common = { note: `n${note}`, private: note > NOTES / 2 };
      await this.do(panel, { do: 'note', ...common, text: TEXT });
      for (let seen = 0; seen < WORDINGS - 1; seen += 1)
        await this.do(panel, { do: 'edit-note', ...common, text: `${TEXT} ${seen}`, seen });
    }
    const act = (action: string, owner: 'manager' | 'employee', due: string) =>
      this.do(alex, { do: 'act', action, owner, text: TEXT, due });
    await act('a1', 'employee', '2026-03-31');
    await act('a2', 'employee', '2026-03-31');
    await act('a3', 'manager', '2026-03-18');
  }

  private async after(): Promise<void> {
    const { teams } = this.app;
    await this.chapter('two reminders of the promise, then done', async () => {
      await this.rings('2026-03-17T09:00:00Z');
      await this.rings('2026-03-18T09:00:00Z');
      await teams.click(MEGAN, 'action.done');
    });
    await this.chapter('two reminders of the commitments, then done', async () => {
      await this.rings('2026-03-30T08:00:00Z');
      await this.rings('2026-03-31T08:00:00Z');
      for (const _ of ['a1', 'a2']) await teams.click(ALEX, 'action.done');
    });
    await this.chapter('each looks once: actions, upcoming, history', async () => {
      for (const person of [MEGAN, ALEX])
        for (const what of ['actions', 'upcoming', 'history']) await teams.say(person, `/career ${what}`);
    });
    await this.chapter('the baton: the next one is to be arranged', () => this.rings('2026-05-28T08:00:00Z'));
  }

  private rings(moment: string): Promise<void> {
    this.app.clock.now = Date.parse(moment);
    return this.settle();
  }

  /** Rings what is due by now, and waits for what rang by itself. Nobody is charged for the looking itself: the pulse looks anyway. */
  private async settle(): Promise<void> {
    await this.app.sweep();
    this.ours += A_LOOK;
  }
  private ours = 0;

  private async chapter(what: string, happens: () => Promise<unknown>): Promise<void> {
    this.wire.seen();
    this.ours = 0;
    await happens();
    await this.settle();
    const spent = spentIn(this.wire.seen());
    this.chapters.push({ what, spent: { ...spent, looks: spent.looks - this.ours } });
  }

  private async do(panel: Panel, command: SomeCommand): Promise<void> {
    this.commands += 1;
    const answer = await panel.do(command);
    if ('refused' in answer) throw new Error(`${command.do} was refused: ${answer.refused}`);
  }

  /** In real seconds: a panel listens on the real clock. */
  private async listen(seconds = 5): Promise<Tale['listening']> {
    this.wire.seen();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return { seconds, spent: spentIn(this.wire.seen()) };
  }
}

function offered(shown: Parameters<typeof findButton>[0]): boolean {
  return shown.some((message) => JSON.stringify(message.card ?? {}).includes('invite.accept'));
}
