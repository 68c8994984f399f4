import { formatOf, HANDBOOK, questionsFor } from '../../../src/domain/handbook';
import { startAzurite } from '../../support/azurite';
import { buttonsOf, filledIn, inputsOf } from '../../support/card-buttons';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let world: InviteWorld;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  world = await InviteWorld.open(azurite.connectionString);
  await world.installs(MAYA, TOM);
});

/** Presses the button; resolves to what the card's inputs hold then. */
async function suggest(typed: Record<string, string>) {
  const card = await world.says(MAYA, '');
  const button = buttonsOf(card).find(({ verb }) => verb === 'invite.suggest');
  if (!button) throw new Error('nothing suggests');
  const after = cardOf(await world.sends(MAYA, 'invite.suggest', filledIn(card, button, typed)));
  return Object.fromEntries([...inputsOf(after)].map(([id, { value }]) => [id, value]));
}

test.each(['15', '90'])(
  'three questions that fit %s minutes are suggested, and the rest stays as it was',
  async (format) => {
    const values = await suggest({ format, who: TOM.id, place: 'walk', opening: 'Just us two.' });
    expect(values).toMatchObject({ format, who: TOM.id, place: 'walk', opening: 'Just us two.' });
    expect(values.questions).toBe(questionsFor(HANDBOOK, formatOf(HANDBOOK, format)).join(','));
  },
);

test('none of the last conversation with that person is suggested again', async () => {
  await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
  const before = questionsFor(HANDBOOK, formatOf(HANDBOOK));
  const { questions } = await suggest({ who: TOM.id });
  expect(
    String(questions)
      .split(',')
      .filter((id) => before.includes(id)),
  ).toEqual([]);
});
