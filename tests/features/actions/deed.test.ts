import { minutes } from '../../../src/domain/time';
import { ACTION, type Clicks, data, openClicks, words } from '../../support/action-clicks';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { NOW, PEOPLE } from '../../support/talk';

const { employee: ALEX, manager: MEGAN } = PEOPLE;

describe('A button of an action', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let clicks: Clicks;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    clicks = await openClicks(azurite.connectionString);
  });

  it('marks it done, and leaves no button to press but the way back', async () => {
    const reply = await clicks.click(ALEX, 'action.done');
    expect(await clicks.kept()).toMatchObject({ state: { is: 'done', at: NOW } });
    expect(words(reply)).toContain('A promise kept');
    expect('card' in reply && buttonsOf(reply.card).map(({ verb }) => verb)).toEqual(['action.undo']);
  });

  it.each([
    ['action.done', {}],
    ['action.drop', { 'words-a1': 'The team was dissolved' }],
  ])('undoes %s within ten minutes, with its alarm set again, and not later', async (verb, typed) => {
    await clicks.click(ALEX, verb, data(typed));
    await clicks.click(ALEX, 'action.undo', data(), NOW + minutes(10));
    expect(await clicks.kept()).toEqual(ACTION);
    expect(clicks.mornings).toContain('2026-12-03T08:00:00.000Z');
    await clicks.click(ALEX, verb, data(typed));
    const late = await clicks.click(ALEX, 'action.undo', data(), NOW + minutes(11));
    expect(words(late)).toContain("can't be undone any more");
  });

  it.each([
    [3, '2026-11-25', 'Wednesday 25 November'],
    [8, '2026-11-30', 'Monday 30 November'],
  ])('stays quiet for %i days, with an alarm for the day it ends', async (count, until, said) => {
    const reply = await clicks.click(ALEX, 'action.snooze', data({ days: count }));
    expect(words(reply)).toContain(said);
    expect(await clicks.kept()).toMatchObject({ quietUntil: until, due: '2026-12-04' });
    expect(clicks.mornings).toContain(`${until}T08:00:00.000Z`);
  });

  it('agrees on another date, with an alarm for the day before it', async () => {
    const reply = await clicks.click(ALEX, 'action.date', data({ 'due-a1': '2026-12-18' }));
    expect(words(reply)).toContain('Due in 26 days');
    expect(await clicks.kept()).toMatchObject({ due: '2026-12-18' });
    expect(clicks.mornings).toContain('2026-12-17T08:00:00.000Z');
  });

  it.each(['2026-11-21', '', 'tomorrow'])('does not move it to %j, and says why', async (typed) => {
    const reply = await clicks.click(ALEX, 'action.date', data({ 'due-a1': typed }));
    expect(words(reply)).toContain('Pick a date from today on.');
    expect(await clicks.kept()).toEqual(ACTION);
  });

  it('lets it go with a reason', async () => {
    await clicks.click(ALEX, 'action.drop', data({ 'words-a1': 'The team was dissolved' }));
    expect(await clicks.kept()).toMatchObject({ state: { is: 'dropped', at: NOW, reason: 'The team was dissolved' } });
  });

  it('asks the other one to take it on, and leaves it with its owner until then', async () => {
    const reply = await clicks.click(ALEX, 'action.hand-over', data({ 'words-a1': 'You know her well' }));
    expect(words(reply)).toContain('You asked Megan Bowen to take this on.');
    expect(await clicks.kept()).toMatchObject({
      owner: 'employee',
      plea: { for: 'hand-over', text: 'You know her well' },
    });
    expect(words(await clicks.click(MEGAN, 'action.take', data({ on: 'plea' })))).toContain("It's yours now.");
    expect(await clicks.kept()).toMatchObject({ owner: 'manager', since: NOW });
    // Two working days before, at nine in New York: a promise now.
    expect(clicks.mornings).toContain('2026-12-02T14:00:00.000Z');
    expect(words(await clicks.click(ALEX, 'action.done'))).toContain('Megan Bowen has taken this on.');
  });

  it('asks nobody for help but on the owner’s own click, and the other one answers with a line', async () => {
    await clicks.click(ALEX, 'action.stuck');
    const empty = await clicks.click(MEGAN, 'action.line', data({ on: 'plea' }));
    expect(words(empty)).toContain('Write a line first.');
    const reply = await clicks.click(MEGAN, 'action.line', data({ on: 'plea', 'words-a1': 'Try the library' }));
    expect(words(reply)).toContain('You answered: “Try the library”');
    expect(await clicks.kept()).toMatchObject({
      owner: 'employee',
      plea: { answer: { is: 'line', text: 'Try the library' } },
    });
  });
});
