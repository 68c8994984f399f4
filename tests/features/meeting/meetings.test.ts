import { meetingsOf } from '../../../src/features/meeting/meetings';
import { startAzurite } from '../../support/azurite';
import { agreed, openTalk, type Talk } from '../../support/talk';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let talk: Talk;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  talk = await openTalk(azurite.connectionString);
});

describe('A talk from outside the panel', () => {
  it('is made when nobody has opened it yet, and is the same for whoever opens it next', async () => {
    const [one, other] = await Promise.all([
      meetingsOf(talk).open(agreed(), 'manager'),
      meetingsOf(talk).open(agreed(), 'employee'),
    ]);
    expect(one).toEqual(other);
  });

  it('tells both panels what was done, and nobody the other’s private notes', async () => {
    const meetings = meetingsOf(talk);
    await meetings.open(agreed(), 'manager');
    const note = { do: 'note', id: 'c1', note: 'n1', text: 'Mine', private: true } as const;
    expect(await meetings.command(agreed(), 'manager', note)).toMatchObject({ notes: [{ text: 'Mine' }] });
    const later = await meetings.command(agreed(), 'employee', { do: 'start', id: 'c2' });
    expect(later).toMatchObject({ notes: [] });
    expect(await meetings.open(agreed(), 'employee')).toMatchObject({ notes: [] });
    expect(talk.told.map(({ event }) => event)).toEqual(['meeting', 'meeting', 'meeting', 'meeting']);
  });
});
