import { keepInStep } from '../../src/app/keep-in-step';
import type { Conversation } from '../../src/domain/conversation';
import { dropEntry, keepEvent } from '../../src/domain/diary-step';
import type { WakeUp } from '../../src/domain/wake-up';
import type { Conversations } from '../../src/storage/conversations';
import { conversationWith, MONDAY, NOW, TUESDAY } from '../support/invite-views';

const agreed = conversationWith({ stage: { is: 'agreed', by: 'employee', startsAt: MONDAY } });
const kept = keepEvent(agreed, { id: 'e1', startsAt: MONDAY, declined: false });

/** What is done, in order, when this is written. */
async function doneFor(conversation: Conversation): Promise<unknown[]> {
  const done: unknown[] = [];
  const conversations = {
    write: async () => {
      done.push('written');
      return [];
    },
  } as unknown as Conversations;
  const wakeUps = { set: async (wakeUp: WakeUp) => void done.push(wakeUp) };
  await keepInStep({ conversations, wakeUps, clock: () => NOW }).write(conversation.pair, [{ conversation }]);
  return done;
}

describe('Writing a conversation', () => {
  const alarm = { kind: 'diary', pair: agreed.pair, subject: agreed.id, reader: 'manager' };

  it('sets the alarm of its diaries first, and once more for after the write', async () => {
    expect(await doneFor(agreed)).toEqual([{ ...alarm, due: NOW }, { ...alarm, due: NOW + 10_000 }, 'written']);
  });

  it.each<[string, Conversation]>([
    ['a date that was moved', { ...kept, stage: { is: 'agreed', by: 'manager', startsAt: TUESDAY } }],
    ['a date that was let go', { ...kept, stage: { is: 'cancelled', by: 'manager', word: '', startsAt: MONDAY } }],
  ])('sets it for %s', async (_, conversation) => {
    expect(await doneFor(conversation)).toHaveLength(3);
  });

  it.each<[string, Conversation]>([
    ['an invitation', conversationWith()],
    ['a date that is in both diaries', kept],
    ['one that can be in neither', dropEntry(agreed, 'not-allowed')],
  ])('sets none for %s', async (_, conversation) => {
    expect(await doneFor(conversation)).toEqual(['written']);
  });
});
