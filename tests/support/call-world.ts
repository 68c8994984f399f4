import { randomUUID } from 'node:crypto';
import { minutes } from '../../src/domain/time';
import { type CallEvent, tell } from './calls';
import { wordsOf } from './card-buttons';
import type { Chat, Teammate } from './teams-activities';
import { type Panel, startWholeApp, type WholeApp } from './whole-app';

/** A Tuesday, 09:00 in London. */
export const STARTS_AT = Date.parse('2026-03-10T09:00:00Z');
const LONG_BEFORE = Date.parse('2026-03-02T09:00:00Z');

/** Two people who have a date, and the meeting that they are going to hold it in. */
export interface Two {
  megan: Teammate;
  alex: Teammate;
  chat: Chat;
}

/** The whole product, and as many pairs as a test needs, each with a date on Tuesday at nine for half an hour. */
export interface CallWorld {
  app: WholeApp;
  agree(): Promise<Two>;
  /** Sets the clock so many minutes after nine o'clock on Tuesday, and rings what is due. */
  at(minute: number): Promise<void>;
  /** Teams tells of the call, now; resolves when what that brings about has rung. */
  call(two: Two, is: CallEvent['is'], more?: Partial<CallEvent>): Promise<void>;
  /** How many cards with these words each of the two has. */
  counts(two: Two, words: string): [number, number];
  /** A panel of each of the two, joined. */
  panels(two: Two): Promise<[Panel, Panel]>;
  stop(): Promise<void>;
}

export async function startCallWorld(): Promise<CallWorld> {
  const app = await startWholeApp(LONG_BEFORE);
  const { teams } = app;
  const at = async (minute: number) => {
    app.clock.now = STARTS_AT + minutes(minute);
    await app.sweep();
  };
  const count = (person: Teammate, words: string) =>
    teams.shown(person).filter(({ card }) => wordsOf(card).includes(words)).length;
  return {
    app,
    at,
    agree: () => agree(app),
    async call(two, is, more = {}) {
      await tell(teams, { is, by: two.megan, chat: two.chat, at: app.clock.now, ...more });
      await app.sweep();
    },
    counts: ({ megan, alex }, words) => [count(megan, words), count(alex, words)],
    panels: ({ megan, alex }) => Promise.all([open(app, megan), open(app, alex)]),
    stop: () => app.stop(),
  };
}

async function open(app: WholeApp, person: Teammate): Promise<Panel> {
  const panel = await app.panel(person);
  await panel.join();
  return panel;
}

/** Says all that is to be said in the employee's panel, and closes. */
export async function closeTalk(alex: Panel): Promise<void> {
  await alex.do({ do: 'so-what', text: 'I want to lead' });
  await alex.do({ do: 'agree-cadence', cadence: 'quarterly' });
  await alex.do({ do: 'take-baton', taken: true });
  await alex.do({ do: 'close' });
}

async function agree({ teams, clock, sweep }: WholeApp): Promise<Two> {
  clock.now = LONG_BEFORE;
  const megan = { id: randomUUID(), name: 'Megan Bowen', timeZone: 'Europe/London' };
  const alex = { id: randomUUID(), name: 'Alex Wilber', timeZone: 'Europe/Stockholm' };
  await teams.install(megan);
  await teams.install(alex);
  await teams.say(megan, '/career');
  await teams.click(megan, 'invite.send', { who: alex.id, date1: '2026-03-10', time1: '09:00' });
  await sweep();
  await teams.click(alex, 'invite.accept');
  await sweep();
  return { megan, alex, chat: teams.group(megan, alex) };
}
