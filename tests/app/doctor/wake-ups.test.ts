import { lookAtWakeUps } from '../../../src/app/doctor/wake-ups';
import { startStorage, type TestStorage } from '../../support/storage';

const DUE = Date.parse('2026-11-22T09:00:00Z');
const wakeUp = {
  kind: 'recap',
  due: DUE,
  pair: { tenant: 'contoso', manager: 'megan', employee: 'alex' },
  subject: 'talk',
  reader: 'employee',
} as const;

let server: TestStorage;
beforeAll(async () => {
  server = await startStorage();
});
afterAll(() => server.stop());

describe('the wake-ups', () => {
  it('are fine where all of them ring', async () => {
    const { wakeUps } = await server.open('healthy');
    await wakeUps.set(wakeUp);
    expect(await lookAtWakeUps(wakeUps, DUE)).toEqual({ check: 'wake-ups', state: 'fine', says: 'fine' });
  });

  it('that were set aside are named, with why and where they are; nothing rings or changes by that', async () => {
    const { wakeUps } = await server.open('poisoned');
    await wakeUps.set(wakeUp);
    let now = DUE;
    for (let next: number | undefined = DUE; next !== undefined; next = await wakeUps.earliest()) {
      now = next;
      const [claimed] = await wakeUps.claimDue(now, 1, 1);
      if (claimed) await wakeUps.fail(claimed, now, 'TypeError at recap (recap.ts:20:3)');
    }
    const finding = await lookAtWakeUps(wakeUps, now);
    expect(finding).toMatchObject({ state: 'mend', says: 'set-aside', values: { count: 1 } });
    const details = finding.details?.join('\n');
    expect(details).toContain('recap, due 2026-11-22T09:00:00.000Z');
    expect(details).toContain('TypeError at recap (recap.ts:20:3)');
    expect(details).toMatch(/PartitionKey {2}shard-\d\d/);
    expect(details).toContain('RowKey        2026-11-22T09:00:00.000Z|recap|talk|employee|contoso|megan|alex');
    expect(await lookAtWakeUps(wakeUps, now)).toEqual(finding);
  });

  it('are left to the look at the tables where these do not answer', async () => {
    const setAside = async () => {
      throw new Error('no answer');
    };
    expect(await lookAtWakeUps({ setAside }, DUE)).toMatchObject({ state: 'off', says: 'unknown' });
  });
});
