import { randomUUID } from 'node:crypto';
import type { Command } from '../../src/domain/command';
import type { Meeting } from '../../src/domain/meeting';
import type { Role } from '../../src/domain/pair';
import type { Person } from '../../src/domain/person';
import type { Plan } from '../../src/domain/plan';
import { registerMeeting } from '../../src/features/meeting/register';
import type { TalkDeps } from '../../src/features/talk/deps';
import { registerTalk } from '../../src/features/talk/register';
import type { Reply } from '../../src/teams/bot-feature';
import type { Card } from '../../src/teams/card';
import { buttonsOf, filledIn } from './card-buttons';
import { cardOf } from './invite-world';
import { KEY, openTalk, PEOPLE, REF, type Talk } from './talk';

/** Megan and Alex with a talk ahead, cards in their chats, and a panel for either. */
export interface TalkCards {
  talk: Talk;
  deps: TalkDeps;
  /** Types a command into the chat. */
  says(by: Person, word?: string): Promise<Reply | undefined>;
  /** Fills in a card and presses a button; resolves to the card that takes its place. */
  clicks(by: Person, card: Card, verb: string, typed?: Record<string, unknown>, at?: number): Promise<Card>;
  /** What a client sends without a card, or in spite of it. */
  sends(by: Person, verb: string, data: object): Promise<Reply>;
  /** Does something in the panel. */
  does(role: Role, command: object): Promise<unknown>;
  meeting(): Promise<Meeting>;
  ring(): Promise<void>;
}

export async function openTalkCards(connectionString: string, change: Partial<Plan> = {}): Promise<TalkCards> {
  const talk = await openTalk(connectionString, change);
  const panel = registerMeeting(talk);
  const deps = { ...talk, meetings: panel.meetings };
  const feature = registerTalk(deps);
  const live = (event: string) => panel.live.find((each) => each.event === event);
  const sends = async (by: Person, verb: string, data: object) => {
    const known = feature.bot.verbs?.find((each) => each.verb === verb);
    if (!known) throw new Error(`nobody answers ${verb}`);
    return known.answer({ by, now: talk.clock.now }, known.data.parse(data));
  };
  return {
    talk,
    deps,
    sends,
    says: async (by, word = 'talk') => {
      const command = feature.bot.commands?.find((each) => each.word === word);
      return command?.answer({ by, now: talk.clock.now });
    },
    async clicks(by, card, verb, typed = {}, at = 0) {
      const button = buttonsOf(card).filter((each) => each.verb === verb)[at];
      if (!button) throw new Error(`no button ${verb}`);
      return cardOf(await sends(by, verb, filledIn(card, button, typed)));
    },
    async does(role, command) {
      const request = { conversation: KEY, command: { id: randomUUID(), ...command } as Command };
      return live('command')?.answer(talk.panelOf(PEOPLE[role]), request);
    },
    async meeting() {
      const kept = await talk.conversations.meeting(REF);
      if (!kept) throw new Error('no meeting');
      return kept.value;
    },
    ring: () => talk.ring([...panel.wakeUps, ...feature.wakeUps]),
  };
}
