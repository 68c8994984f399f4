import { wakeWhenMoved } from '../../src/app/wake-when-moved';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { minutes } from '../../src/domain/time';
import type { WakeUp } from '../../src/domain/wake-up';
import { registerActions } from '../../src/features/actions/register';
import { startAzurite } from '../support/azurite';
import { NOW, openTalk, PAIR, PEOPLE, type Talk } from '../support/talk';

const { employee: ALEX } = PEOPLE;

describe('Someone who moves', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;
  let alarms: WakeUp[];

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    alarms = [];
  });

  const people = () => {
    const set = async (wakeUp: WakeUp) => {
      alarms.push(wakeUp);
      await talk.wakeUps.set(wakeUp);
    };
    return wakeWhenMoved({ people: talk.people, wakeUps: { set }, clock: () => NOW });
  };

  it('is woken up in a minute, and nobody else, nor for any other news', async () => {
    await people().remember({ ...ALEX, name: 'Alex W' });
    expect(alarms).toEqual([]);
    await people().remember({ ...ALEX, timeZone: 'Asia/Tokyo' });
    await people().remember({ ...ALEX, settings: { ...DEFAULT_SETTINGS, paused: { until: '2027-01-01' } } });
    const alarm = { kind: 'morning', due: NOW + minutes(1), person: { tenant: ALEX.tenant, id: ALEX.id } };
    expect(alarms).toEqual([alarm, alarm]);
  });

  it('gets the next reminder by their new clock', async () => {
    const rest = { conversation: 'talk-1', pair: PAIR, createdAt: NOW - 1, state: { is: 'open' } } as const;
    await talk.conversations.write(PAIR, [
      { action: { ...rest, id: 'a1', owner: 'employee', text: 'Ask Patti', due: '2026-12-04' } },
    ]);
    await people().remember({ ...ALEX, timeZone: 'Asia/Tokyo' });
    talk.clock.now = NOW + minutes(1);
    await talk.ring(registerActions(talk).wakeUps);
    expect(await talk.wakeUps.earliest()).toBe(Date.parse('2026-12-03T00:00:00Z'));
  });
});
