import { clockRoute } from '../../src/local/clock-route';

/** A product whose wake-ups ring at these moments; only some of them have something to say. */
function world(wakeUps: { due: number; says: boolean }[]) {
  let now = 1000;
  let sent = 0;
  let left = wakeUps;
  const forward = (by: number) => {
    now += by;
  };
  const route = clockRoute({
    clock: { now: () => now, forward },
    sent: () => sent,
    app: () => ({
      earliestWakeUp: async () => left[0]?.due,
      sweep: async () => {
        const due = left.filter((wakeUp) => wakeUp.due <= now);
        left = left.filter((wakeUp) => wakeUp.due > now);
        sent += due.filter(({ says }) => says).length;
        return due.length;
      },
    }),
  });
  const move = async (by: unknown) => route.answer({ params: {}, body: { forward: by } });
  return { move, left: () => left.length };
}

test('moves the product’s time, and rings what falls due by that', async () => {
  const { move, left } = world([{ due: 1500, says: true }]);
  expect((await move(600)).body).toBe('{"now":1600}');
  expect(left()).toBe(0);
});

test('“next” goes on until something is said', async () => {
  const { move, left } = world([
    { due: 2000, says: false },
    { due: 3000, says: true },
    { due: 4000, says: true },
  ]);
  expect((await move('next')).body).toBe('{"now":3000}');
  expect(left()).toBe(1);
});

test('“next” stays where it is when nothing is to come', async () => {
  expect((await world([]).move('next')).body).toBe('{"now":1000}');
});

test('time does not go back, and nonsense moves nothing', async () => {
  const { move } = world([]);
  expect((await move(-1)).status).toBe(400);
  expect((await move('yesterday')).status).toBe(400);
  expect((await move(0)).body).toBe('{"now":1000}');
});
