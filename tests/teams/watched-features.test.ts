import { z } from 'zod';
import { type BotFeature, type Turn, verb } from '../../src/teams/bot-feature';
import { watchedFeatures } from '../../src/teams/watched-features';
import { MEGAN, TENANT } from '../support/bot-under-test';
import { following } from '../support/followed';

const turn: Turn = { by: { tenant: TENANT, timeZone: 'UTC', locale: 'en', ...MEGAN }, now: 0 };
const reply = (text: string) => async () => ({ text });

const feature: BotFeature = {
  commands: [
    { word: '', answer: reply('set up') },
    { word: 'actions', answer: reply('list') },
  ],
  verbs: [verb('save', z.unknown(), async (_, data) => ({ text: `saved ${data}` }))],
  arrived: reply('welcome'),
  otherwise: async (_, text) => ({ text: `you said ${text}` }),
  signedIn: async (_, how) => ({ text: how }),
  call: async () => {},
};

test('every answer is the same, and is followed under the name of its door', async () => {
  const { telemetry, followed } = following();
  const [watched = {}] = watchedFeatures([feature], telemetry);
  const said = [
    ...(await Promise.all((watched.commands ?? []).map(({ answer }) => answer(turn)))),
    await watched.verbs?.[0]?.answer(turn, 'it'),
    await watched.arrived?.(turn),
    await watched.otherwise?.(turn, 'my secret'),
    await watched.signedIn?.(turn, 'given-up'),
  ];
  const call = { is: 'begun' as const, at: 0, meeting: 'm' };
  await watched.call?.({ by: turn.by, call: call as never, now: 0 });
  expect(said).toEqual(
    ['set up', 'list', 'saved it', 'welcome', 'you said my secret', 'given-up'].map((text) => ({ text })),
  );
  const doors = ['word ', 'word actions', 'button save', 'installed', 'said', 'signed in', 'call'];
  expect(followed).toEqual(doors.map((door) => [{ is: 'turn', door }, 'ok']));
});

test('a feature that has nothing to say gets no ear for it', () => {
  const { telemetry } = following();
  expect(watchedFeatures([{}], telemetry)).toEqual([{}]);
});

test('a feature that is not for everyone stays so', () => {
  const { telemetry } = following();
  const isFor = () => false;
  expect(watchedFeatures([{ isFor }], telemetry)).toEqual([{ isFor }]);
});
