import type { Action } from '../../../src/domain/action';
import type { Person } from '../../../src/domain/person';
import { listActions } from '../../../src/features/actions/list-actions';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { agreed, keep, NOW, openTalk, PAIR, PEOPLE, STRANGER, type Talk } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;
/** Alex is a manager, too. */
const OTHER_PAIR = { tenant: 'contoso', manager: 'alex', employee: 'lynne' };

const action = (id: string, change: Partial<Action> = {}): Action => ({
  id,
  conversation: 'talk-1',
  pair: PAIR,
  owner: 'employee',
  text: `Text of ${id}`,
  due: '2026-12-04',
  createdAt: NOW,
  state: { is: 'open' },
  ...change,
});

describe('/career actions', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
  });

  async function wordsFor(by: Person): Promise<string> {
    const reply = await listActions(talk, { by, now: NOW });
    if (!('card' in reply)) throw new Error('no card');
    return textIn(reply.card);
  }

  it('lists mine from all my pairs, soonest first, each with its date and with whom', async () => {
    await keep(talk, agreed({ id: 'talk-9', pair: OTHER_PAIR }));
    await talk.people.remember({ ...ALEX, id: 'lynne', name: 'Lynne Robbins' });
    await talk.conversations.write(PAIR, [{ action: action('later', { due: '2026-12-20' }) }]);
    await talk.conversations.write(OTHER_PAIR, [{ action: action('soon', { pair: OTHER_PAIR, owner: 'manager' }) }]);
    expect(await wordsFor(ALEX)).toMatch(
      /Text of soon\nFriday 4 December, with Lynne Robbins[\s\S]*Text of later\nSunday 20 December, with Megan Bowen/,
    );
  });

  it('shows what the other one promised me below, without buttons of mine', async () => {
    await talk.conversations.write(PAIR, [{ action: action('hers', { owner: 'manager' }) }]);
    expect(await wordsFor(ALEX)).toMatch(/Nothing is open[\s\S]*Promised to you\nText of hers/);
    expect(await wordsFor(MEGAN)).not.toContain('Promised to you');
  });

  it('leaves out what is done or dropped', async () => {
    await talk.conversations.write(PAIR, [
      { action: action('done', { state: { is: 'done', at: NOW } }) },
      { action: action('dropped', { state: { is: 'dropped', at: NOW, reason: 'no' } }) },
    ]);
    expect(await wordsFor(ALEX)).not.toContain('Text of');
  });

  it('is kind to someone who has nothing to do, and shows them nobody else’s', async () => {
    await talk.conversations.write(PAIR, [{ action: action('a1') }]);
    expect(await wordsFor(STRANGER)).toContain('Nothing is open');
    expect(await wordsFor(STRANGER)).not.toContain('Text of');
  });

  it('says what is late, and what is due today on the reader’s own calendar', async () => {
    await talk.conversations.write(PAIR, [
      { action: action('a1', { due: '2026-11-20' }) },
      { action: action('a2', { due: '2026-11-22' }) },
    ]);
    expect(await wordsFor(ALEX)).toMatch(/Was due Friday 20 November, with Megan[\s\S]*Today, with Megan/);
  });
});
