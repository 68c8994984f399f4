import { LONGEST_LINE } from '../../../src/domain/plan';
import { startAzurite } from '../../support/azurite';
import { inputsOf } from '../../support/card-buttons';
import { brokenRules, nodesIn, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

describe('The set-up card, sent', () => {
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

  const send = async (typed: Record<string, unknown> = {}) =>
    cardOf(await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id, ...typed }));

  it('reaches the employee once, with the time on their own clock', async () => {
    await send();
    await world.ring();
    expect(world.messages).toMatchObject([{ to: TOM.id, summary: expect.stringContaining('Maya Lindqvist') }]);
    expect(inputsOf(world.latestTo(TOM).card).get('slot')?.choices).toMatchObject([
      { title: expect.stringContaining('09:00') },
    ]);
  });

  it('is answered with what was sent, and nothing left to fill in', async () => {
    const card = await send({ opening: 'Just for you.' });
    expect(inputsOf(card).size).toBe(0);
    expect(textIn(card)).toContain('Just for you.');
  });

  it('makes one conversation and one invitation, even when it is pressed twice at once', async () => {
    const card = await world.says(MAYA, '');
    const press = () => world.clicks(MAYA, card, 'invite.send', { who: TOM.id });
    await Promise.all([press(), press()]);
    expect(textIn(cardOf(await press()))).toContain('nothing was sent twice');
    await world.ring();
    world.now += 60_000;
    await world.ring();
    expect(world.messages).toHaveLength(1);
    expect(await world.deps.people.parts(TOM, 10)).toHaveLength(1);
  });

  it('says what was sent when the same card is sent to somebody else afterwards', async () => {
    const card = await world.says(MAYA, '');
    await world.clicks(MAYA, card, 'invite.send', { who: TOM.id });
    const again = await world.clicks(MAYA, card, 'invite.send', { who: '', someone: 'ines' });
    expect(textIn(cardOf(again))).toContain('Tom Okafor');
    expect(await world.deps.people.parts({ tenant: MAYA.tenant, id: 'ines' }, 10)).toEqual([]);
  });

  it.each([
    ['nobody', { who: '' }, 'Choose who'],
    ['two different people', { someone: 'ines' }, 'two people'],
    ['yourself', { who: '', someone: MAYA.id }, 'chose yourself'],
    ['a past time', { date1: '2026-11-20' }, 'already passed'],
    ['no time', { date1: '', time1: '', date3: '', time3: '' }, 'at least one date'],
    ['half a time', { date2: '2026-11-25' }, 'both a date and a time'],
    ['an unreadable time', { time1: 'noon' }, "couldn't read"],
    ['four questions', { own: 'And mine?' }, 'at most three questions'],
    ['one question', { questions: 'proud' }, 'at least two questions'],
    [
      'a question without an end',
      { questions: 'proud', own: 'w'.repeat(LONGEST_LINE + 1) },
      'own question is too long',
    ],
    ['an opening without an end', { opening: 'w'.repeat(LONGEST_LINE + 1) }, 'personal line is too long'],
  ])('comes back with a clear word and everything typed when there is %s', async (_, typed, words) => {
    const all = { opening: 'My own words', date3: '2026-11-26', time3: '14:00', place: 'walk', ...typed };
    const card = await send(all);
    expect(textIn(card)).toContain(words);
    expect(brokenRules(card)).toEqual([]);
    const values = Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, value]));
    expect(values).toMatchObject({ who: TOM.id, ...all });
    expect(nodesIn(card).find(({ id }) => id === 'moreTimes')?.isVisible).toBe(all.date3 !== '');
    await world.ring();
    expect(world.messages).toEqual([]);
  });

  it('keeps the same id when it is mended, so that both attempts are one', async () => {
    const card = await world.says(MAYA, '');
    const mended = cardOf(await world.clicks(MAYA, card, 'invite.send', { who: '' }));
    await world.clicks(MAYA, mended, 'invite.send', { who: TOM.id });
    expect(textIn(cardOf(await world.clicks(MAYA, card, 'invite.send', { who: TOM.id })))).toContain('sent twice');
  });

  it('is kept for someone who has not installed the app, and goes out the moment they do', async () => {
    const ines = { ...TOM, id: 'ines', name: 'Inês Carvalho' };
    const card = await send({ who: '', someone: ines.id });
    expect(textIn(card)).toContain("hasn't added Career Conversations yet");
    const [waiting] = await world.ring();
    expect(world.messages).toEqual([]);
    await world.installs(ines);
    if (waiting) await world.deps.wakeUps.set(waiting);
    await world.ring();
    expect(world.messages).toMatchObject([{ to: ines.id }]);
  });

  it('begins with whoever was named, known to the bot or not', async () => {
    const card = await world.says(MAYA, '', { id: 'SAM', name: 'Sam Reyes' });
    expect(inputsOf(card).get('who')).toMatchObject({
      value: 'sam',
      choices: [{ title: 'Sam Reyes' }, { title: 'Tom Okafor' }],
    });
  });

  it('says so, and begins with nobody, when somebody names themselves', async () => {
    const card = await world.says(MAYA, '', { id: MAYA.id.toUpperCase(), name: MAYA.name });
    expect(textIn(card)).toContain('You chose yourself');
    expect(inputsOf(card).get('who')).toMatchObject({ choices: [{ title: 'Tom Okafor' }] });
    expect(inputsOf(card).get('who')?.value ?? '').toBe('');
    expect(textIn(cardOf(await world.clicks(MAYA, card, 'invite.send', { who: TOM.id })))).toContain('Your invitation');
  });

  it('takes somebody who was named and has yet to meet the bot', async () => {
    const card = await world.says(MAYA, '', { id: 'sam', name: 'Sam Reyes' });
    await world.clicks(MAYA, card, 'invite.send');
    expect(await world.deps.people.parts({ tenant: MAYA.tenant, id: 'sam' }, 10)).toHaveLength(1);
  });

  it('offers people talked with before, then others who have the app, and never oneself', async () => {
    const ada = { ...TOM, id: 'ada', name: 'Ada Able' };
    await world.installs(ada);
    await send();
    const choices = inputsOf(await world.says(MAYA, '')).get('who')?.choices;
    expect(choices).toEqual([
      { title: 'Tom Okafor', value: 'tom' },
      { title: 'Ada Able', value: 'ada' },
    ]);
  });
});
