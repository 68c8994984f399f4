import { hold } from '../../../src/domain/conversation';
import { UNTOLD } from '../../../src/domain/person';
import { startAzurite } from '../../support/azurite';
import { act, type HomeTables, openHomeTables } from '../../support/home-tables';
import { NOW, PAIR, PEOPLE, REF, STARTS_AT, STRANGER } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: HomeTables;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openHomeTables(azurite.connectionString);
});

async function homeOf(by: typeof ALEX) {
  const answer = await at.look(by);
  if (!('home' in answer)) throw new Error(answer.refused);
  return answer.home;
}

async function held() {
  const kept = await at.talk.conversations.find(REF);
  if (!kept) throw new Error('nothing agreed');
  const conversation = hold(kept.value, { soWhat: 'I want to lead.', next: '2026-12-20' }, NOW);
  await at.talk.conversations.write(PAIR, [{ conversation, etag: kept.etag }]);
}

describe('A person’s own page', () => {
  it('shows what is agreed, with whom, when and where', async () => {
    const { upcoming, now } = await homeOf(ALEX);
    expect(now).toBe(NOW);
    expect(upcoming).toEqual([
      {
        conversation: { manager: 'megan', employee: 'alex', id: 'talk-1' },
        other: { id: 'megan', name: 'Megan Bowen' },
        place: 'video',
        minutes: 30,
        startsAt: STARTS_AT,
        questions: 2,
      },
    ]);
  });

  it('shows each what they do, and what is done for them', async () => {
    await act(at.talk, 'his');
    await act(at.talk, 'hers', { owner: 'manager', state: { is: 'done', at: NOW } });
    await act(at.talk, 'old', { state: { is: 'done', at: NOW - 3_600_000 } });
    const his = await homeOf(ALEX);
    expect([his.mine, his.theirs].map((some) => some.map(({ key }) => key.id))).toEqual([['his'], ['hers']]);
    const hers = await homeOf(MEGAN);
    expect([hers.mine, hers.theirs].map((some) => some.map(({ key }) => key.id))).toEqual([['hers'], ['his', 'old']]);
    expect(hers.mine[0]).toMatchObject({ other: { name: 'Alex Wilber' }, fresh: true });
  });

  it('shows the talks behind them with what became of what was agreed, and what is theirs to arrange', async () => {
    await held();
    await act(at.talk, 'his');
    const { upcoming, pairs, batons } = await homeOf(ALEX);
    expect(upcoming).toEqual([]);
    expect(pairs).toMatchObject([
      { role: 'employee', other: { name: 'Megan Bowen' }, talks: [{ soWhat: 'I want to lead.', next: '2026-12-20' }] },
    ]);
    expect(pairs[0]?.talks[0]?.actions).toMatchObject([{ key: { id: 'his' } }]);
    expect(batons).toEqual([{ other: { id: 'megan', name: 'Megan Bowen' }, next: '2026-12-20', mine: true }]);
    expect((await homeOf(MEGAN)).batons).toEqual([
      { other: { id: 'alex', name: 'Alex Wilber' }, next: '2026-12-20', mine: false },
    ]);
  });

  it('is empty for a stranger, whatever two others have', async () => {
    await held();
    await act(at.talk, 'his');
    const { upcoming, mine, theirs, pairs, batons } = await homeOf(STRANGER);
    expect([upcoming, mine, theirs, pairs, batons]).toEqual([[], [], [], [], []]);
  });

  it('keeps nothing of somebody for having looked', async () => {
    expect((await homeOf(STRANGER)).timeZone).toBe('Europe/Oslo');
    expect(await at.talk.people.find(STRANGER)).toBeUndefined();
  });

  it('learns the clock of somebody known who has never told it', async () => {
    await at.talk.people.remember({ ...ALEX, timeZone: UNTOLD.timeZone });
    expect((await homeOf(ALEX)).timeZone).toBe('Europe/Oslo');
    expect((await at.talk.people.find(ALEX))?.timeZone).toBe('Europe/Oslo');
    expect((await homeOf(MEGAN)).timeZone).toBe('America/New_York');
  });

  it('takes no clock that does not exist', async () => {
    await at.talk.people.remember({ ...ALEX, timeZone: UNTOLD.timeZone });
    await at.look(ALEX, { timeZone: 'Middle/Earth' });
    expect((await at.talk.people.find(ALEX))?.timeZone).toBe(UNTOLD.timeZone);
  });
});
