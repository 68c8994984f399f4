import { examine } from '../../src/app/doctor';
import { startStorage, type TestStorage } from '../support/storage';

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

describe('the doctor', () => {
  it('finds nothing where everything rings', async () => {
    const storage = await server.open('healthy');
    await storage.wakeUps.set(wakeUp);
    expect(await examine(storage, DUE)).toEqual({ healthy: true, report: 'Wake-ups: all of them ring.\n' });
  });

  it('names what was set aside, why, where it is, and how to mend it; nothing rings or changes by that', async () => {
    const storage = await server.open('poisoned');
    await storage.wakeUps.set(wakeUp);
    let now = DUE;
    for (let next: number | undefined = DUE; next !== undefined; next = await storage.wakeUps.earliest()) {
      now = next;
      const [claimed] = await storage.wakeUps.claimDue(now, 1, 1);
      if (claimed) await storage.wakeUps.fail(claimed, now, 'TypeError at recap (recap.ts:20:3)');
    }
    const { healthy, report } = await examine(storage, now);
    expect(healthy).toBe(false);
    expect(report).toContain('1 is set aside');
    expect(report).toContain('recap, due 2026-11-22T09:00:00.000Z');
    expect(report).toContain('TypeError at recap (recap.ts:20:3)');
    expect(report).toMatch(/PartitionKey {2}shard-\d\d/);
    expect(report).toContain('RowKey        2026-11-22T09:00:00.000Z|recap|talk|employee|contoso|megan|alex');
    expect(report).toContain('make its column "state" empty');
    expect(await examine(storage, now)).toEqual({ healthy, report });
  });
});
