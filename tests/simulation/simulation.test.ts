import { BROKEN, DEPENDENT_ON_ORDER } from './broken';
import { compareOrders } from './order';
import { simulate } from './world';

const SHORT = { people: 10, days: 120, instances: 3 };
const LONGER = { seed: 'broken', people: 30, days: 120, instances: 3 };

test('a year of a company keeps every promise, whatever goes wrong', async () => {
  const { violations, counts } = await simulate({ seed: 'a year', people: 20, days: 365, instances: 4 });
  expect(violations).toEqual([]);
  expect(counts.crashes).toBeGreaterThan(10);
  expect(counts.reminders).toBeGreaterThan(100);
});

test('the same seed is the same year, to the last step; another is another', async () => {
  const [one, again, other] = [
    await simulate({ seed: 'one', ...SHORT }),
    await simulate({ seed: 'one', ...SHORT }),
    await simulate({ seed: 'two', ...SHORT }),
  ];
  expect(again).toEqual(one);
  expect(other.hash).not.toBe(one.hash);
});

test('in whatever order things happen that have nothing to do with each other, they come to the same', async () => {
  expect(await compareOrders({ seed: 'order', people: 15, days: 120 })).toEqual([]);
});

describe('The simulation notices that', () => {
  test.each(BROKEN)('%s', async (_, invariant, breaks) => {
    const { violations } = await simulate({ ...LONGER, breaks, untilBroken: invariant });
    expect(violations.map((violation) => violation.invariant)).toContain(invariant);
  });

  test('servers for which it matters who came first come to something else in another order', async () => {
    const violations = await compareOrders({ seed: 'order', people: 15, days: 120, breaks: DEPENDENT_ON_ORDER });
    expect(violations.map(({ invariant }) => invariant)).toContain('order does not matter');
  });
});
