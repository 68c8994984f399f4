import { z } from 'zod';
import { type BotFeature, type Turn, verb } from '../../src/teams/bot-feature';
import type { Card } from '../../src/teams/card';
import type { Shown } from './chat-log';

/** What the feature was asked, newest last; a test empties it before it begins. */
export const heard: { turn: Turn; text?: string; data?: unknown }[] = [];

const card = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text },
    { type: 'Input.Text', id: 'word', label: 'Word', value: '' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Save', verb: 'save', data: { of: 'a card' } },
    { type: 'Action.Execute', title: 'Break', verb: 'break' },
    { type: 'Action.Execute', title: 'Say', verb: 'say' },
    { type: 'Action.Execute', title: 'Nobody', verb: 'nobody-knows' },
  ],
});

const answering = (text: string) => async (turn: Turn) => {
  heard.push({ turn });
  return { card: card(text), summary: `About ${text}` };
};

/** Says what it was asked, in every way in which a feature can; and breaks, in every way. */
export const feature: BotFeature = {
  commands: [
    { word: '', answer: answering('set up') },
    { word: 'actions', answer: answering('actions') },
    {
      word: 'broken',
      answer: async () => {
        throw new Error('secret of Megan Bowen');
      },
    },
    { word: 'line', answer: async () => ({ text: 'just a line of content' }) },
  ],
  verbs: [
    verb('save', z.object({ of: z.literal('a card'), word: z.string().max(10).optional() }), async (turn, data) => {
      heard.push({ turn, data });
      return { card: card(`saved ${data.word}`), summary: 'Saved' };
    }),
    verb('break', z.unknown(), async () => {
      throw new Error('secret of Megan Bowen');
    }),
    verb('say', z.unknown(), async () => ({ text: 'said' })),
  ],
  arrived: async (turn) => ({ text: `Welcome ${turn.by.name}` }),
  otherwise: async (turn, text) => {
    heard.push({ turn, text });
    return { text: `You said ${text}` };
  },
};

/** The first text of a message's card. */
export function titleOf(shown: Shown | undefined): string | undefined {
  return (shown?.card?.body as { text: string }[] | undefined)?.[0]?.text;
}
