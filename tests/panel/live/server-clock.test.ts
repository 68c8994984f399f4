import { ServerClock } from '../../../src/panel/live/server-clock';

/** A clock of the browser's that the test sets. */
function browserClock() {
  let at = 0;
  const clock = new ServerClock(() => at);
  const ask = (answeredAt: number, serverNow: number) => {
    const answered = clock.measure();
    at = answeredAt;
    answered(serverNow);
  };
  return { clock, ask, goTo: (time: number) => (at = time) };
}

test('takes the middle of the round trip for the moment the server looked at its clock', () => {
  const { clock, ask } = browserClock();
  ask(100, 5_000);
  expect(clock.now()).toBe(5_050);
});

test('believes the quickest round trip, since it tells the most', () => {
  const { clock, ask, goTo } = browserClock();
  ask(1_000, 5_000);
  ask(1_010, 5_505);
  goTo(2_000);
  ask(3_000, 7_400);
  expect(clock.now()).toBe(7_500);
});

test('believes a slower one, too, when the quick one was long ago: clocks run apart', () => {
  const { clock, ask, goTo } = browserClock();
  ask(10, 5_000);
  goTo(3_600_000);
  ask(3_600_020, 3_605_200);
  expect(clock.now()).toBe(3_605_210);
});

test('believes a slower one that contradicts it: the server’s clock has leapt', () => {
  const { clock, ask } = browserClock();
  ask(10, 5_000);
  ask(110, 65_000);
  expect(clock.now()).toBe(65_050);
});

test('believes the next one, however slow, once there is reason to distrust', () => {
  const { clock, ask } = browserClock();
  ask(10, 5_000);
  clock.distrust();
  ask(210, 5_120);
  expect(clock.now()).toBe(5_220);
});

test('falls back on the PC before the first answer', () => {
  const { clock } = browserClock();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
});
