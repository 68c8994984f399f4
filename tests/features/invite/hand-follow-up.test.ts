import type { Action } from '../../../src/domain/action';
import { hold, recapped } from '../../../src/domain/conversation';
import { days, minutes } from '../../../src/domain/time';
import type { PairWakeUp, Rung } from '../../../src/domain/wake-up';
import { handFollowUp } from '../../../src/features/invite/hand-follow-up';
import { startAzurite } from '../../support/azurite';
import { closeTalk, startCallWorld } from '../../support/call-world';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, NOW, TOM } from '../../support/invite-views';
import { cardOf, InviteWorld } from '../../support/invite-world';

const QUESTION = 'What would you do with a free month? **Really**';
const held = hold(conversationWith(), { soWhat: 'I want to lead', next: '2027-02-22' }, NOW);
const { pair } = held;

describe('A question that two people want to come back to', () => {
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

  const action = (owner: Action['owner']): Action => ({
    ...{ id: 'find-out', conversation: held.id, pair, owner, text: 'Ask around', due: '2026-12-03', createdAt: NOW },
    discovery: { question: QUESTION, followUp: true },
    state: { is: 'open' },
  });
  const closed = async (owner: Action['owner'] = 'employee', conversation = recapped(held, owner)) =>
    world.deps.conversations.write(pair, [{ conversation }, { action: action(owner) }]);
  const alarm: PairWakeUp = { kind: 'follow-up', due: NOW, pair, subject: 'find-out', reader: 'employee' };
  const ring = (more: Partial<PairWakeUp> = {}, now = NOW + 1000): Promise<Rung> =>
    handFollowUp(world.deps, { ...alarm, ...more }, now);

  it('comes to its owner as an invitation that is ready to be sent', async () => {
    await closed();
    expect(await ring()).toEqual({ is: 'done' });
    const { card, summary } = world.latestTo(TOM);
    expect(summary).toBe('A follow-up is ready to send');
    expect(textIn(card)).toMatch(/Back to one question.*left this question open/s);
    expect(brokenRules(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['invite.whose', 'invite.whose', 'invite.send']);
    const values = [...inputsOf(card)].map(([id, { value }]) => [id, value]);
    expect(Object.fromEntries(values)).toMatchObject({
      ...{ who: MAYA.id, format: '15', own: QUESTION, questions: '' },
      ...{ date1: '2026-12-04', time1: '10:00', date2: '2026-12-07', time2: '10:00' },
    });
  });

  it('is sent with one click, and is just that question for a quarter of an hour', async () => {
    await closed();
    await ring();
    const { card } = world.latestTo(TOM);
    expect(textIn(cardOf(await world.clicks(TOM, card, 'invite.send')))).toContain('free month');
    const ref = { pair, id: 'find-out' };
    expect((await world.deps.conversations.find(ref))?.value).toMatchObject({
      ...{ startedBy: 'employee', format: '15', questions: [{ own: QUESTION }], pair },
      stage: { is: 'proposed', by: 'employee' },
    });
    await world.ring();
    expect(textIn(world.latestTo(MAYA).card)).toContain('When we talked, I had no answer');
    expect(textIn(cardOf(await world.clicks(TOM, card, 'invite.send')))).toContain('nothing was sent twice');
  });

  it('is the manager’s to send when they own it', async () => {
    await closed('manager');
    await ring({ reader: 'manager' });
    await world.clicks(MAYA, world.latestTo(MAYA).card, 'invite.send');
    expect((await world.deps.conversations.find({ pair, id: 'find-out' }))?.value).toMatchObject({
      ...{ startedBy: 'manager', questions: [{ own: QUESTION }], pair },
    });
    await world.ring();
    expect(textIn(world.latestTo(TOM).card)).toContain('one question open');
  });

  it('can be made more of: then two or three questions count again as ever', async () => {
    await closed();
    await ring();
    const { card } = world.latestTo(TOM);
    const answer = cardOf(await world.clicks(TOM, card, 'invite.send', { questions: 'proud,favourite,unused' }));
    expect(textIn(answer)).toContain('at most three questions');
    expect(textIn(answer)).toContain('Back to one question');
  });

  it('comes once, however many alarms were set for it', async () => {
    await closed();
    await ring();
    expect(await ring({ due: NOW + minutes(1) })).toEqual({ is: 'done' });
    expect(world.messages).toHaveLength(1);
  });

  it('comes after the recap, or without it if that never comes', async () => {
    await closed('employee', held);
    expect(await ring()).toEqual({ is: 'again', due: NOW + 2000 });
    expect(world.messages).toEqual([]);
    expect(await ring({}, NOW + minutes(10))).toEqual({ is: 'done' });
    expect(world.messages).toHaveLength(1);
  });

  it('waits for someone who has removed the app, and then offers days that are ahead', async () => {
    await closed();
    await world.deps.people.unreach(TOM);
    expect(await ring()).toEqual({ is: 'waiting' });
    await world.installs(TOM);
    await ring({}, NOW + days(60));
    expect(inputsOf(world.latestTo(TOM).card).get('date1')?.value).toBe('2027-01-22');
  });

  it('is dropped when it is answered already, and asks again when the close is not stored yet', async () => {
    expect(await ring()).toEqual({ is: 'missing' });
    const done = { ...action('employee'), state: { is: 'done', at: NOW } } as const;
    await world.deps.conversations.write(pair, [{ conversation: held }, { action: done }]);
    expect(await ring()).toEqual({ is: 'done' });
    expect(world.messages).toEqual([]);
  });
});

describe('A talk that is closed with an open question', () => {
  it('hands its owner the recap, then the invitation to come back to it, and one click sends it', async () => {
    const world = await startCallWorld();
    const { teams, clock, sweep } = world.app;
    const two = await world.agree();
    await world.at(0);
    const [megan, alex] = await world.panels(two);
    await megan.do({ do: 'start' });
    const discovery = { question: 'What energises you?', followUp: true };
    const act = { do: 'act', action: 'find-out', owner: 'employee', text: 'Keep a diary', due: '2026-03-16' } as const;
    await alex.do({ ...act, discovery });
    await closeTalk(alex);
    for (let second = 0; second < 3; second += 1) {
      clock.now += 1000;
      await sweep();
    }
    const said = teams.shown(two.alex).map(({ summary }) => summary);
    expect(said.slice(-2)).toEqual(['Your recap is here.', 'A follow-up is ready to send']);
    expect(world.counts(two, 'Back to one question')).toEqual([0, 1]);
    await teams.click(two.alex, 'invite.send');
    await sweep();
    expect(world.counts(two, 'When we talked, I had no answer')[0]).toBe(1);
    await world.stop();
  });
});
