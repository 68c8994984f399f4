// One file: whatever is erased is written by the same hand, and read back raw.
import type { Role } from '../../../src/domain/pair';
import { eraseAll, resumeErasing } from '../../../src/features/my-data/erase';
import type { Storage } from '../../../src/storage/open-storage';
import { newTrio, readRaw, writeEverything, writtenBy } from '../../support/my-data-world';
import { NOW } from '../../support/samples';
import { startStorage, type TestStorage } from '../../support/storage';

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

type Trio = ReturnType<typeof newTrio>;

async function everything(): Promise<Trio> {
  const trio = newTrio();
  await writeEverything(storage, trio);
  return trio;
}

const personOf = ({ pair }: Trio, role: Role) => ({ tenant: pair.tenant, id: pair[role] });
const raw = ({ pair }: Trio) => readRaw(server.wire.connectionString, pair.tenant);
const resume = async (trio: Trio, role: Role) => {
  const wakeUp = { kind: 'erase', due: NOW, person: personOf(trio, role) } as const;
  return resumeErasing(storage, wakeUp, NOW);
};

describe.each([
  ['employee', 'manager'],
  ['manager', 'employee'],
] as const)('What the %s has written', (role, other) => {
  test('is nowhere any more, in no table, while every word of the other one still is', async () => {
    const trio = await everything();
    const before = await raw(trio);
    expect(writtenBy(role, before).size).toBeGreaterThan(15);

    await eraseAll(storage, personOf(trio, role), NOW);

    const after = await raw(trio);
    expect([...writtenBy(role, after)]).toEqual([]);
    expect([...writtenBy(other, after)].sort()).toEqual([...writtenBy(other, before)].sort());
    expect(
      after.filter(
        (row) => row.startsWith('people') && row.includes(`"partitionKey":"${trio.pair.tenant}|${trio.pair[role]}`),
      ),
    ).toEqual([]);
    expect(after.filter((row) => row.startsWith('directory') && row.includes(trio.pair[role]))).toEqual([]);
  });

  test('leaves that the two have talked, and when', async () => {
    const trio = await everything();
    await eraseAll(storage, personOf(trio, role), NOW);
    const held = await storage.conversations.find({ pair: trio.pair, id: 'held' });
    expect(held?.value.stage).toMatchObject({ is: 'held', at: NOW, next: '2027-02-22' });
    const parts = await storage.people.parts(personOf(trio, other), 100);
    expect(parts.filter(({ ref }) => ref.pair.manager === trio.pair.manager)).toHaveLength(9);
  });
});

describe('Whoever leaves', () => {
  test('has open invitations and dates withdrawn, and the other one is told kindly, once, of what they knew of', async () => {
    const trio = await everything();
    const alarms: unknown[] = [];
    const wakeUps = { set: async (wakeUp: unknown) => void alarms.push(wakeUp) };
    await eraseAll({ ...storage, wakeUps }, personOf(trio, 'employee'), NOW);
    const stages = await Promise.all(
      ['asked', 'invited', 'agreed'].map(
        async (id) => (await storage.conversations.find({ pair: trio.pair, id }))?.value,
      ),
    );
    expect(stages.map((each) => each?.stage)).toMatchObject([
      { is: 'declined', by: 'employee', left: true },
      { is: 'declined', by: 'employee', left: true },
      { is: 'cancelled', by: 'employee', left: true },
    ]);
    expect(stages.map((each) => each?.untold)).toEqual(['manager', 'manager', 'manager']);
    expect(alarms).toContainEqual({ kind: 'answer', due: NOW, pair: trio.pair, subject: 'agreed', reader: 'manager' });
    expect(alarms).not.toContainEqual(expect.objectContaining({ kind: 'answer', subject: 'held' }));
  });

  test('has nothing to be told or reminded of any more', async () => {
    const trio = await everything();
    await eraseAll(storage, personOf(trio, 'employee'), NOW);
    const actions = await storage.conversations.actions(trio.pair);
    expect(actions.filter(({ value }) => value.owner === 'employee' && value.state.is === 'open')).toEqual([]);
    expect(actions.filter(({ value }) => value.owner === 'manager' && value.state.is === 'open')).toHaveLength(2);
    const held = await storage.conversations.find({ pair: trio.pair, id: 'held' });
    expect(held?.value.stage).toMatchObject({ recapped: ['manager', 'employee'] });
  });

  test('begins afresh after that: an alarm that comes late takes nothing of what is new', async () => {
    const trio = await everything();
    const person = personOf(trio, 'employee');
    await eraseAll(storage, person, NOW);
    await storage.people.remember({ ...person, name: 'Back again' });
    expect(await resume(trio, 'employee')).toEqual({ is: 'done' });
    expect(await storage.people.find(person)).toEqual({ ...person, name: 'Back again', timeZone: 'UTC', locale: 'en' });
    expect(await storage.people.parts(person, 10)).toEqual([]);
  });

  test('is asked for again by nobody who is in no pair with them', async () => {
    const trio = await everything();
    const before = await raw(trio);
    await eraseAll(storage, { tenant: trio.pair.tenant, id: 'a-stranger' }, NOW);
    expect((await raw(trio)).filter((row) => !row.startsWith('wakeups'))).toEqual(before);
  });
});

describe('An end in the middle of erasing', () => {
  test('is made good by the alarm, at whatever step it comes', async () => {
    const ended: number[] = [];
    for (let step = 1; ; step += 1) {
      const trio = await everything();
      const person = personOf(trio, 'employee');
      const crash = await eraseAll(endingAt(step), person, NOW).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (crash === undefined) break;
      expect(crash).toBe('ended');
      ended.push(step);
      await resume(trio, 'employee');
      // Before the mark nothing has begun: whoever wants it asks again.
      if (step <= 2) await eraseAll(storage, person, NOW);
      const left = await raw(trio);
      expect([step, ...writtenBy('employee', left)]).toEqual([step]);
      expect(writtenBy('manager', left).size).toBeGreaterThan(15);
    }
    expect(ended.length).toBeGreaterThan(15);
  });

  test('has its alarm set before anything else', async () => {
    const trio = await everything();
    await expect(eraseAll(endingAt(3), personOf(trio, 'employee'), NOW)).rejects.toThrow('ended');
    const wakeUps = (await raw(trio)).filter((row) => row.startsWith('wakeups'));
    expect(wakeUps.some((row) => row.includes('erase') && row.includes(trio.pair.employee))).toBe(true);
  });
});

/** The storage of a process that ends right before its `step`th write. */
function endingAt(step: number): Storage {
  let left = step;
  const counted = <T extends object>(part: T, writes: readonly string[]): T =>
    new Proxy(part, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || !writes.includes(String(name))) return method;
        return (...args: unknown[]) => {
          left -= 1;
          if (left <= 0) throw new Error('ended');
          return Reflect.apply(method, target, args);
        };
      },
    });
  return {
    ...storage,
    conversations: counted(storage.conversations, ['write', 'remove']),
    people: counted(storage.people, ['remember', 'forget']),
    wakeUps: counted(storage.wakeUps, ['set']),
  };
}

describe('What somebody has allowed at Microsoft', () => {
  test('is taken back before they are forgotten, and after a failure by the alarm', async () => {
    const trio = await everything();
    const person = personOf(trio, 'employee');
    let fails = true;
    const signedOut: (string | undefined)[] = [];
    const signOut = async ({ tenant, id }: { tenant: string; id: string }) => {
      signedOut.push((await storage.people.find({ tenant, id }))?.reach?.chat);
      if (fails) throw new Error('the token service is in trouble');
    };
    const deps = { ...storage, tokens: { signOut } };
    await expect(eraseAll(deps, person, NOW)).rejects.toThrow('trouble');
    expect(await storage.people.find(person)).toMatchObject({ leavingSince: NOW });
    fails = false;
    await resumeErasing(deps, { kind: 'erase', due: NOW, person }, NOW);
    expect(await storage.people.find(person)).toBeUndefined();
    expect(signedOut).toEqual([person.id, person.id]);
  });
});
