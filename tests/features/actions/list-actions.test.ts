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

  it('lists mine from all my pairs, by person, soonest first', async () => {
    await keep(talk, agreed({ id: 'talk-9', pair: OTHER_PAIR }));
    await talk.people.remember({ ...ALEX, id: 'lynne', name: 'Lynne Robbins' });
    await talk.conversations.write(PAIR, [{ action: action('later', { due: '2026-12-20' }) }]);
    await talk.conversations.write(OTHER_PAIR, [{ action: action('soon', { pair: OTHER_PAIR, owner: 'manager' }) }]);
    expect(await wordsFor(ALEX)).toMatch(
      /With Lynne Robbins\nText of soon\nDue Friday 4 December[\s\S]*With Megan Bowen\nText of later\nDue Sunday 20 December/,
    );
  });

  it('shows each what the other one has taken on, and whether they have kept it', async () => {
    const kept = { is: 'done', at: NOW } as const;
    await talk.conversations.write(PAIR, [
      { action: action('hers', { owner: 'manager', state: kept }) },
      { action: action('his') },
    ]);
    expect(await wordsFor(ALEX)).toMatch(/Megan Bowen promised you\nText of hers\nDone on Sunday 22 November/);
    expect(await wordsFor(MEGAN)).toMatch(/Alex Wilber took on\nText of his\nDue Friday 4 December/);
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
    expect(await wordsFor(ALEX)).toMatch(/Was due Friday 20 November[\s\S]*Due today/);
  });

  it('is kept up to date from the moment it stands in the chat', async () => {
    const reply = await listActions(talk, { by: ALEX, now: NOW });
    await ('shown' in reply && reply.shown?.('the-list'));
    expect(await talk.people.cards(ALEX)).toEqual([{ message: 'the-list', is: 'list', of: [] }]);
  });
});
