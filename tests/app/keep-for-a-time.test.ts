import { keepForATime } from '../../src/app/keep-for-a-time';
import type { Conversation, Stage } from '../../src/domain/conversation';
import type { WakeUp } from '../../src/domain/wake-up';
import type { Change, Conversations } from '../../src/storage/conversations';
import { actionOf, conversationOf, NOW, newPair } from '../support/samples';

const PROPOSED: Stage = { is: 'proposed', by: 'manager', slots: [NOW] };

/** What is done to alarms and rows, in its order. */
async function doneBy(change: Change, months = 24): Promise<(WakeUp | 'written')[]> {
  const done: (WakeUp | 'written')[] = [];
  const inner = { write: async () => void done.push('written') } as unknown as Conversations;
  const wakeUps = { set: async (wakeUp: WakeUp) => void done.push(wakeUp) };
  const pair = 'conversation' in change ? change.conversation.pair : newPair();
  await keepForATime({ conversations: inner, wakeUps, months, clock: () => NOW }).write(pair, [change]);
  return done;
}

describe('A conversation that is stored', () => {
  const conversation: Conversation = conversationOf(newPair(), PROPOSED);
  const alarm = expect.objectContaining({ kind: 'retention', subject: conversation.id });

  it('has the alarm first that will one day take it away', async () => {
    expect(await doneBy({ conversation })).toEqual([alarm, 'written']);
  });

  it('has it when it ends, too, and is the same alarm', async () => {
    const declined = { ...conversation, stage: { is: 'declined', by: 'employee', word: '', at: NOW } } as const;
    const [first] = await doneBy({ conversation });
    expect(await doneBy({ conversation: declined, etag: 'e' })).toEqual([first, 'written']);
  });

  it('needs no more of them on its way', async () => {
    expect(await doneBy({ conversation, etag: 'e' })).toEqual(['written']);
    expect(await doneBy({ action: actionOf(conversation.pair) })).toEqual(['written']);
  });

  it('has none where it is kept for ever', async () => {
    expect(await doneBy({ conversation }, 0)).toEqual(['written']);
  });
});
