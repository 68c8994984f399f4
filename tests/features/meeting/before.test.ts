import { hold } from '../../../src/domain/conversation';
import { beforeOf } from '../../../src/features/meeting/before';
import { join } from '../../../src/features/meeting/join';
import { startAzurite } from '../../support/azurite';
import { actionOf } from '../../support/baton-world';
import { conversationWith } from '../../support/invite-views';
import { KEY, NOW, openTalk, PAIR, PEOPLE, REF } from '../../support/talk';

describe('What was promised before a talk', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());

  it('is there when either of the two opens the panel', async () => {
    const talk = await openTalk(azurite.connectionString);
    const earlier = conversationWith({ id: 'earlier', pair: PAIR });
    const conversation = hold(earlier, { soWhat: 'Onwards', next: '2026-11-22' }, NOW - 1);
    const action = actionOf('a', { pair: PAIR, conversation: 'earlier', text: 'Ask Patti' });
    await talk.conversations.write(PAIR, [{ conversation }, { action }]);
    expect(await beforeOf(talk, REF)).toMatchObject([{ id: 'a', text: 'Ask Patti' }]);
    for (const person of [PEOPLE.manager, PEOPLE.employee]) {
      const asked = { conversation: KEY, timeZone: 'UTC', locale: 'en' };
      expect(await join(talk, talk.panelOf(person), asked)).toMatchObject({ before: [{ id: 'a' }] });
    }
  });
});
