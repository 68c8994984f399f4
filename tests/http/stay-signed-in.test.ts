import { type Instant, minutes } from '../../src/domain/time';
import type { SignIn, Verified } from '../../src/http/sign-in';
import { staySignedIn } from '../../src/http/stay-signed-in';
import { ALEX, MEGAN, TENANT } from '../support/bot-under-test';

const START = Date.parse('2026-03-02T09:00:00Z');
/** What a good token says is its own text here; any other one is a bad token. */
const signIn: Pick<SignIn, 'verify'> = {
  verify: async (token) => {
    if (token === 'keys out of reach') throw new Error('no keys');
    return /^\w+ until/.test(String(token)) ? read(String(token)) : undefined;
  },
};
const token = (id: string, until: Instant) => `${id.replace(/-/g, '_')} until ${until}`;
function read(text: string): Verified {
  const [id = '', until = ''] = text.split(' until ');
  return { by: { tenant: TENANT, id: id.replace(/_/g, '-'), name: '' }, expiresAt: Number(until) };
}

/** Somebody whose token is good for an hour, and a clock that nothing moves but us. */
function stay(give: (now: Instant) => unknown, first = token(MEGAN.id, START + minutes(60))) {
  let now = START;
  let timer: { at: Instant; go: () => void } | undefined;
  const seen = { asked: [] as number[], left: undefined as number | undefined, troubles: 0 };
  const since = () => (now - START) / minutes(1);
  const stop = staySignedIn(
    {
      askForToken: async () => {
        seen.asked.push(since());
        return give(now);
      },
      leave: () => {
        seen.left = since();
      },
    },
    read(first),
    {
      signIn,
      clock: () => now,
      later: (go, milliseconds) => {
        timer = { at: now + milliseconds, go };
        return () => {
          timer = undefined;
        };
      },
      onTrouble: () => {
        seen.troubles += 1;
      },
    },
  );
  return {
    seen,
    stop,
    isWatched: () => timer !== undefined,
    /** Until then, timer after timer. */
    async pass(untilMinute: number) {
      while (timer && timer.at <= START + minutes(untilMinute)) {
        const { at, go } = timer;
        timer = undefined;
        now = at;
        go();
        await new Promise(setImmediate);
      }
    },
  };
}

test('a fresh token five minutes ahead lengthens the stay, again and again', async () => {
  const { seen, pass } = stay((now) => token(MEGAN.id, now + minutes(65)));
  await pass(240);
  expect(seen).toEqual({ asked: [55, 115, 175, 235], left: undefined, troubles: 0 });
});

test.each<[string, unknown]>([
  ['the same token', token(MEGAN.id, START + minutes(60))],
  ['none', undefined],
  ['nonsense', 'nonsense'],
  ['somebody else’s token', token(ALEX.id, START + minutes(600))],
])('whoever gives %s is asked a few times more, and leaves when the first one ends', async (_, given) => {
  const { seen, pass } = stay(() => given);
  await pass(240);
  expect(seen).toEqual({ asked: [55, 57.5, 58.75, 59.375, 59.6875, 59.84375], left: 60, troubles: 0 });
});

test('keys that are out of reach for a moment cost nobody their stay', async () => {
  const hour = minutes(60);
  const { seen, pass } = stay((now) => (now < START + minutes(57) ? 'keys out of reach' : token(MEGAN.id, now + hour)));
  await pass(61);
  expect(seen).toEqual({ asked: [55, 57.5], left: undefined, troubles: 1 });
});

test('a token that ends in a moment is not asked about, and one that has ended means leaving at once', async () => {
  for (const left of [15_000, 0]) {
    const { seen, pass } = stay(() => undefined, token(MEGAN.id, START + left));
    await pass(1);
    expect(seen).toEqual({ asked: [], left: left / minutes(1), troubles: 0 });
  }
});

test('nobody is watched who has gone, not even while they were being asked', async () => {
  let gone = () => {};
  const { stop, pass, isWatched, seen } = stay((now) => {
    gone();
    return token(MEGAN.id, now + minutes(60));
  });
  gone = stop;
  await pass(55);
  expect({ isWatched: isWatched(), asked: seen.asked }).toEqual({ isWatched: false, asked: [55] });
});

test('a clock that is set to another day, and a token for years, overrun no timer', async () => {
  const { seen, pass } = stay(() => undefined, token(MEGAN.id, START + minutes(60 * 24 * 365)));
  await pass(60 * 24 * 25);
  expect(seen).toMatchObject({ asked: [(2 ** 31 - 1) / minutes(1)], left: undefined });
});
