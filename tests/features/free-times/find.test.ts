import type { TimesWanted } from '../../../src/domain/found-times';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings';
import { instantAt, minutes } from '../../../src/domain/time';
import type { FreeTimesDeps } from '../../../src/features/free-times/deps';
import { registerFreeTimes } from '../../../src/features/free-times/register';
import type { HeldToken } from '../../../src/teams/user-tokens';
import { EMIL, GRAPH_TENANT, type GraphWorld, MIA, NOW, startGraphWorld } from '../../support/graph-world';
import { conversationOf } from '../../support/samples';
import { wall } from '../../support/wall-clocks';

const LONDON = 'Europe/London';
const personOf = (one: typeof MIA, settings: Partial<Settings> = {}) => ({
  ...{ tenant: GRAPH_TENANT, timeZone: LONDON, locale: 'en-GB', ...one },
  settings: { ...DEFAULT_SETTINGS, ...settings },
});
const PAIR = { tenant: GRAPH_TENANT, manager: MIA.id, employee: EMIL.id };

let world: GraphWorld;
let deps: FreeTimesDeps;
/** Whom the bot knows beside Mia. */
let known: ReturnType<typeof personOf>[];
beforeEach(async () => {
  world = await startGraphWorld();
  known = [personOf(EMIL)];
  const people = { find: async ({ id }: { id: string }) => known.find((person) => person.id === id) };
  const { diaries } = await world.open(1);
  deps = { tier: 1, diaries, people, tokens: { of: heldBy }, conversationsOf: async () => [] };
  world.cloud.connect(MIA);
});
afterEach(() => world.stop());

async function heldBy(person: { tenant: string; id: string }): Promise<HeldToken> {
  const held = await world.cloud.tokenOf(person);
  return 'token' in held ? held : { dropped: 'not-connected' };
}
const finder = () => registerFreeTimes(deps);
async function found(more: Partial<TimesWanted> = {}) {
  const wanted = { by: personOf(MIA), other: EMIL.id, talk: 'talk-1', length: minutes(30), now: NOW, ...more };
  const times = await finder()?.find(wanted);
  return { is: times?.is, slots: times?.slots.map((slot) => wall(slot, LONDON)) };
}
const busy = (person: { id: string }, day: string, from: string, to: string, more: object = {}) =>
  world.cloud.diaries.add(person.id, {
    start: instantAt(day, from, LONDON),
    end: instantAt(day, to, LONDON),
    subject: 'The merger nobody may know of',
    ...more,
  });

test('times are free in both diaries, for which Graph is asked once', async () => {
  busy(MIA, '2026-03-03', '09:45', '10:45');
  busy(EMIL, '2026-03-03', '09:00', '09:45');
  busy(EMIL, '2026-03-04', '13:00', '17:00');
  const slots = ['2026-03-03 11:00', '2026-03-04 12:30', '2026-03-05 10:00'];
  expect(await found()).toEqual({ is: 'both', slots });
  expect(world.cloud.requests.filter((request) => request.includes('getSchedule'))).toHaveLength(1);
});

test('a talk that one of them has agreed on here counts as well, but for the one that is to be moved', async () => {
  const startsAt = instantAt('2026-03-03', '10:00', LONDON);
  const agreed = { ...conversationOf(PAIR, { is: 'agreed', by: 'employee', startsAt }), id: 'talk-1' };
  deps.conversationsOf = async ({ id }) => (id === EMIL.id ? [agreed] : []);
  expect((await found()).slots?.[0]).toBe('2026-03-03 10:00');
  expect((await found({ talk: 'talk-2' })).slots?.[0]).toBe('2026-03-03 09:30');
});

test('a date that is moved goes to the nearest times like it, after it', async () => {
  busy(EMIL, '2026-03-12', '09:00', '17:00');
  const like = instantAt('2026-03-11', '11:00', LONDON);
  const slots = ['2026-03-13 11:00', '2026-03-16 11:00', '2026-03-18 11:00'];
  expect(await found({ like })).toEqual({ is: 'both', slots });
});

describe('only the asker’s own diary is looked at, and that is said', () => {
  const own = { is: 'own', slots: ['2026-03-03 10:00', '2026-03-04 14:00', '2026-03-05 10:00'] };
  beforeEach(() => busy(EMIL, '2026-03-03', '09:00', '17:00'));

  test('where the other one’s address is not known', async () => {
    const { email: _, ...emil } = personOf(EMIL);
    known = [emil as (typeof known)[0]];
    expect(await found()).toEqual(own);
  });

  test('where the other one is not known at all', async () => {
    known = [];
    expect(await found()).toEqual(own);
  });

  test('where the other one has no mailbox; what is known of their working hours holds', async () => {
    known = [personOf({ ...EMIL, email: 'gone@contoso.example' }, { workingHours: { from: '11:00', to: '17:00' } })];
    expect(await found()).toEqual({ is: 'own', slots: ['2026-03-03 11:30', '2026-03-04 14:00', '2026-03-05 11:30'] });
  });

  test('where nobody has said yet who the other one is', async () => {
    expect(await found({ other: undefined })).toEqual({ ...own, is: 'nobody' });
  });
});

describe('nothing is found, for a reason that has a word', () => {
  test('when working hours do not meet, or all is taken', async () => {
    known = [personOf(EMIL, { workingHours: { from: '20:00', to: '23:00' } })];
    expect(await found()).toEqual({ is: 'hours-apart', slots: [] });
    known = [personOf(EMIL)];
    world.cloud.diaries.add(EMIL.id, { start: NOW, end: NOW + minutes(16 * 24 * 60) });
    expect(await found()).toEqual({ is: 'all-taken', slots: [] });
  });

  test('when the asker has withdrawn what they had agreed to', async () => {
    world.cloud.withdraw(MIA);
    expect(await found()).toEqual({ is: 'not-connected', slots: [] });
  });

  test('when the asker has no mailbox, or nobody knows its address', async () => {
    expect(await found({ by: personOf({ ...MIA, email: 'gone@contoso.example' }) })).toMatchObject({
      is: 'no-mailbox',
    });
    const { email: _, ...nameless } = personOf(MIA);
    expect(await found({ by: nameless })).toMatchObject({ is: 'no-mailbox' });
  });

  test('when Graph wants quiet', async () => {
    const wait = { status: 429, code: 'TooManyRequests', retryAfter: 60 };
    world.cloud.meets(wait);
    expect(await found()).toEqual({ is: 'busy', slots: [] });
  });

  test('when the organisation has taken its consent back', async () => {
    world.cloud.revoke('Calendars.ReadWrite');
    deps = { ...deps, tier: 2, diaries: (await world.open(2, { tokenOf: undefined })).diaries };
    expect(await found()).toEqual({ is: 'not-allowed', slots: [] });
  });
});

describe('it is offered', () => {
  test('to whoever has connected their calendar, and to nobody else', async () => {
    expect(await finder()?.canFind(personOf(MIA))).toBe(true);
    expect(await finder()?.canFind(personOf(EMIL))).toBe(false);
  });

  test('to everyone where the organisation has allowed it', async () => {
    deps = { ...deps, tier: 2, tokens: undefined };
    expect(await finder()?.canFind(personOf(EMIL))).toBe(true);
  });

  test('to nobody where calendars are not used', () => {
    deps = { ...deps, tier: 0 };
    expect(finder()).toBeUndefined();
  });
});
