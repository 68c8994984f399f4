import type { Action } from '../../src/domain/action';
import type { Person } from '../../src/domain/person';
import { registerActions } from '../../src/features/actions/register';
import type { Reply } from '../../src/teams/bot-feature';
import { textIn } from './card-rules';
import { NOW, openTalk, PAIR, type Talk } from './talk';

/** Alex's, agreed on with Megan on a Sunday, for the Friday after next. */
export const ACTION: Action = {
  id: 'a1',
  conversation: 'talk-1',
  pair: PAIR,
  owner: 'employee',
  text: 'Ask Patti about her path',
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
};

/** What a button of the action sends. */
export const data = (change: object = {}) => ({
  manager: 'megan',
  employee: 'alex',
  id: 'a1',
  on: 'morning',
  ...change,
});

export const words = (reply: Reply) => ('card' in reply ? textIn(reply.card) : reply.text);

/** An action that is kept, and people who click on it. */
export interface Clicks {
  talk: Talk;
  /** Every morning for which an alarm was set. */
  mornings: string[];
  kept(): Promise<Action | undefined>;
  click(by: Person, verb: string, sent?: object, now?: number, message?: string): Promise<Reply>;
}

export async function openClicks(connectionString: string): Promise<Clicks> {
  const talk = await openTalk(connectionString);
  const mornings: string[] = [];
  const { set } = talk.wakeUps;
  talk.wakeUps = {
    ...talk.wakeUps,
    set: async (wakeUp) => {
      if (wakeUp.kind === 'morning') mornings.push(new Date(wakeUp.due).toISOString());
      await set(wakeUp);
    },
  };
  await talk.conversations.write(PAIR, [{ action: ACTION }]);
  return {
    talk,
    mornings,
    kept: async () => (await talk.conversations.action(PAIR, 'a1'))?.value,
    // As the bot would pass it on: parsed by the schema of the verb, or not at all.
    async click(by, verb, sent = data(), now = NOW, message) {
      const found = registerActions(talk).bot.verbs?.find((one) => one.verb === verb);
      if (!found) throw new Error(`no verb ${verb}`);
      return found.answer({ by, now, ...(message && { message }) }, found.data.parse(sent));
    },
  };
}
