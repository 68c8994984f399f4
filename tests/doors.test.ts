// Every way in, tried by everyone: one file, so that it is seen at once that none is left out.
import { randomUUID } from 'node:crypto';
import { type App, startApp } from '../src/app/app';
import { ROLES, type Role } from '../src/domain/pair';
import { askAt } from './support/ask';
import { type Keys, OPEN, ROWS, type Row, SIGNED_IN, TOLD_BY_GRAPH } from './support/doors';
import type { Matter } from './support/doors-matter';
import { badTokens } from './support/doors-tokens';
import { type DoorsWorld, type Knocker, OTHER_TENANT, startDoors } from './support/doors-world';
import { BOT_APP, badBearers, SERVICE_URL, startBotFramework } from './support/stand-in-bot-framework';

let world: DoorsWorld;
/** Of two people who do nothing themselves: nobody may learn anything of it, or change it. */
let matter: Matter;
let before: string;
beforeAll(async () => {
  world = await startDoors();
  matter = await world.matter();
  before = await matter.stored();
});
afterAll(() => world.stop());

/** Another one each time: nobody may knock at every door within a minute. */
const stranger = (): Knocker => ({ id: randomUUID(), name: 'Adele Vance' });
const nameOf = ({ door, way }: Row) => (way === undefined ? door : `${door}, ${way}`);
const named = (rows: readonly Row[]) => rows.map((row) => [nameOf(row), row] as const);
const ofTwo = ROWS.filter(({ meant }) => meant !== 'oneself');
const ofOneself = ROWS.filter(({ meant }) => meant === 'oneself');
const throughBot = ROWS.filter(({ door }) => !door.startsWith('live '));
const other = (role: Role): Role => (role === 'manager' ? 'employee' : 'manager');

function withKeys({ proposed, agreed, held, action }: Keys, change: object): Keys {
  const [a, b, c, d] = [
    { ...proposed, ...change },
    { ...agreed, ...change },
    { ...held, ...change },
    { ...action, ...change },
  ];
  return { proposed: a, agreed: b, held: c, action: d };
}
/** The same two people, and something that they never had. */
const madeUp = (keys: Keys): Keys => withKeys(keys, { id: randomUUID() });
/** Two people whom nobody has ever seen. */
const ofNobody = (keys: Keys): Keys =>
  withKeys(keys, { id: randomUUID(), manager: randomUUID(), employee: randomUUID() });

test('every door has its row, and every row its door', () => {
  const signedIn = SIGNED_IN.map((path) => `get ${path}`);
  const byGraph = TOLD_BY_GRAPH.map((path) => `post ${path}`);
  const others = [...Object.keys(OPEN), ...signedIn, ...byGraph, 'post /api/messages', CALENDAR];
  const known = [...ROWS.map(({ door }) => door), ...others];
  expect({
    'doors without a row': world.app.doors.filter((door) => !known.includes(door)),
    'rows without a door': known.filter((door) => !world.app.doors.includes(door)),
  }).toEqual({ 'doors without a row': [], 'rows without a door': [] });
});

describe('what belongs to two people', () => {
  test.each(named(ofTwo))('%s is there for whom it is meant, and keeps what the other one keeps', async (_, row) => {
    for (const role of ROLES) {
      const own = await world.matter();
      const stored = await own.stored();
      const there = JSON.stringify(await row.knock(world, own[role], own));
      const notThere = JSON.stringify(await row.knock(world, own[role], madeUp(own)));
      expect({ role, isThere: there !== notThere }).toEqual({ role, isThere: row.meant.includes(role) });
      expect(there).not.toContain(own.own[other(role)]);
      if (row.looks === role || there === notThere) expect(await own.stored()).toBe(stored);
    }
  });

  test.each(named(ofTwo))('%s does not exist for a stranger', async (_, { knock }) => {
    const adele = stranger();
    const answer = await knock(world, adele, matter);
    expect(answer).toEqual(await knock(world, adele, madeUp(matter)));
    expect(answer).toEqual(await knock(world, adele, ofNobody(matter)));
    expect(JSON.stringify(answer)).not.toContain(matter.secret);
    expect(await matter.stored()).toBe(before);
  });
});

describe('what is one’s own', () => {
  test.each(named(ofOneself))(
    '%s shows nothing of others to a stranger, and changes nothing of theirs',
    async (_, row) => {
      const matter = await world.matter();
      const before = await matter.stored();
      const answer = JSON.stringify(await row.knock(world, stranger(), matter));
      for (const secret of [matter.secret, matter.own.manager, matter.own.employee])
        expect(answer).not.toContain(secret);
      expect(await matter.stored()).toBe(before);
    },
  );

  test.each(named(ofOneself))('%s shows nobody what the other one keeps', async (_, row) => {
    for (const role of ROLES) {
      const own = await world.matter();
      const answer = JSON.stringify(await row.knock(world, own[role], own));
      expect(answer).not.toContain(own.own[other(role)]);
    }
  });

  test.each(SIGNED_IN)('get %s gives each person theirs', async (path) => {
    const ask = async (by: Knocker) => world.get(path, await world.entra.issuer.token(by));
    for (const role of ROLES) {
      const { status, body } = await ask(matter[role]);
      expect({ role, status }).toEqual({ role, status: 200 });
      expect(body).not.toContain(matter.own[other(role)]);
    }
    expect((await ask(stranger())).body).not.toContain(matter.secret);
  });
});

describe('somebody of another tenant', () => {
  test.each(named(throughBot))('hears nothing at %s, even with an id that is known here', async (_, row) => {
    const outsider = { ...matter.manager, tenant: OTHER_TENANT };
    const nothing =
      row.door.startsWith('button ') || row.door === 'signed in'
        ? await world.click(outsider, 'no.such', {})
        : { status: 200, said: [] };
    for (const by of [outsider, { ...matter.employee, tenant: OTHER_TENANT }])
      expect(await row.knock(world, by, matter)).toEqual(nothing);
    expect(nothing).toMatchObject({ said: [] });
    expect(await matter.stored()).toBe(before);
  });
});

describe('whoever comes without a good token', () => {
  test('gets no line, and so no answer to anything asked over it', async () => {
    for (const [why, token] of Object.entries(await badTokens(world.entra, matter.manager))) {
      const { socket, refused } = await world.line(token);
      expect({ why, refused, connected: socket.connected }).toEqual({
        why,
        refused: 'not signed in',
        connected: false,
      });
    }
  });

  test.each(SIGNED_IN)('gets nothing of %s', async (path) => {
    for (const [why, token] of Object.entries(await badTokens(world.entra, matter.manager))) {
      const { status, body } = await world.get(path, token);
      expect({ why, status, body }).toEqual({ why, status: 401, body: '{"error":"not signed in"}' });
    }
  });

  describe('to the bot', () => {
    let guarded: App;
    let authority: Awaited<ReturnType<typeof startBotFramework>>;
    let bearers: Record<string, string>;
    beforeAll(async () => {
      authority = await startBotFramework();
      bearers = await badBearers(authority);
      const bot = { appId: BOT_APP, password: 'secret', metadata: authority.metadata };
      guarded = await startApp({ ...world.config, bot });
      jest.spyOn(console, 'error').mockImplementation(() => {});
    });
    afterAll(async () => {
      jest.restoreAllMocks();
      await guarded.stop();
      await authority.stop();
    });

    test.each(named(throughBot))('gets nothing by %s', async (_, { knock }) => {
      const before = await matter.stored();
      for (const [why, authorization] of Object.entries(bearers)) {
        const knocking = world.through(guarded, { serviceUrl: SERVICE_URL, authorization });
        const answer = await knock(knocking, matter.manager, matter);
        expect({ why, answer }).toEqual({ why, answer: { status: 401, body: { error: 'not signed in' }, said: [] } });
      }
      expect(await matter.stored()).toBe(before);
    });
  });
});

const CALENDAR = 'get /calendar/:token';

describe('what stands open', () => {
  test.each(Object.entries(OPEN))('%s says nothing of anybody', async (_, path) => {
    const { status, body } = await world.get(path);
    expect([200, 308]).toContain(status);
    for (const word of [matter.secret, matter.manager.id, matter.manager.name]) expect(body).not.toContain(word);
  });

  test('a calendar link that was made up leads nowhere, like one whose conversation is gone', async () => {
    const { agreed, proposed, pair } = matter;
    const path = async (id: string) => new URL(await world.links.calendar({ pair, id })).pathname;
    expect(await world.get(await path(agreed.id))).toMatchObject({ status: 200 });
    const gone = await world.get(await path(randomUUID()));
    expect(gone.status).toBe(404);
    for (const to of ['/calendar/made-up.ics', await path(proposed.id)]) {
      const { status, body } = await world.get(to);
      expect({ status, body }).toEqual({ status: gone.status, body: gone.body });
    }
  });
});

describe('whoever says that they are Microsoft Graph', () => {
  test.each(TOLD_BY_GRAPH)('learns nothing at %s, and changes nothing', async (path) => {
    const say = (named: string) => {
      const told = { clientState: named, lifecycleEvent: 'missed', resourceData: { id: matter.agreed.id } };
      const headers = { 'content-type': 'application/json' };
      return askAt(world.app.port, path, { method: 'POST', headers, body: JSON.stringify({ value: [told] }) });
    };
    const { tenant, manager } = matter.pair;
    const answers = [await say(`${tenant}.${manager}.${'A'.repeat(43)}`), await say(`${tenant}.${randomUUID()}.x`)];
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 202, body: '' });
    expect(await matter.stored()).toBe(before);
  });
});
