import { handle } from '../../../src/app/engine/handle';
import { HANDBOOK } from '../../../src/domain/handbook';
import { newMeeting } from '../../../src/domain/new-meeting';
import { days, minutes } from '../../../src/domain/time';
import { type AgreedWorld, agreedWorld } from '../../support/agreed-world';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';

/** Thirty minutes of talk, and fifteen of patience. */
const MISSED = MONDAY + minutes(45);

describe('A date that both have missed', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let agreed: AgreedWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    agreed = await agreedWorld(azurite.connectionString);
  });

  const ringAt = (now: number) => {
    agreed.world.now = now;
    return agreed.world.ring();
  };

  it('is mentioned to each of them once, a quarter of an hour after its end', async () => {
    await ringAt(MISSED - 1);
    expect(agreed.said()).toEqual([]);
    await ringAt(MISSED);
    expect(
      agreed
        .said()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([MAYA.id, TOM.id]);
    const { pair, id } = await agreed.conversation();
    await agreed.world.deps.wakeUps.set({ kind: 'missed', due: MISSED, pair, subject: id, reader: 'employee' });
    await ringAt(MISSED + minutes(5));
    expect(agreed.said()).toHaveLength(2);
  });

  it('blames nobody: hold it now, or find a new time', async () => {
    await ringAt(MISSED);
    const { card, summary } = agreed.world.latestTo(TOM);
    expect(textIn(card)).toMatch(/You two haven't talked yet.*Hold it now.*In the call, choose Apps.*New time/s);
    expect(JSON.stringify(card)).toMatch(/Tuesday 24 November.*Wednesday 25 November.*Monday 30 November/s);
    expect(summary).toBe('About your career conversation');
    expect(brokenRules(card)).toEqual([]);
  });

  it('can be moved from there, and the new date has an alarm of its own', async () => {
    await ringAt(MISSED);
    const tuesday = MONDAY + days(1);
    const typed = { slots: String(tuesday), reason: 'I was stuck on the train.' };
    await agreed.press(TOM, agreed.world.latestTo(TOM).card, 'move', typed);
    await agreed.world.ring();
    expect(buttonsOf(agreed.world.latestTo(MAYA).card).map(({ verb }) => verb)).toEqual(['keep.accept', 'keep.cancel']);
    await agreed.press(MAYA, agreed.world.latestTo(MAYA).card, 'accept');
    await agreed.world.ring();
    const before = agreed.said().length;
    await ringAt(tuesday + minutes(45));
    const after = agreed
      .said()
      .slice(before)
      .filter(({ card }) => textIn(card).includes("haven't talked yet"));
    expect(after.map(({ to }) => to).sort()).toEqual([MAYA.id, TOM.id]);
  });

  it('is not mentioned once the two have begun to talk', async () => {
    const conversation = await agreed.conversation();
    const meeting = { ...newMeeting(conversation, HANDBOOK), startedAt: MONDAY };
    await agreed.world.deps.conversations.write(conversation.pair, [{ meeting }]);
    await ringAt(MISSED);
    expect(agreed.said()).toEqual([]);
  });

  it('is not mentioned if it was opened and never begun: that is', async () => {
    const conversation = await agreed.conversation();
    await agreed.world.deps.conversations.write(conversation.pair, [{ meeting: newMeeting(conversation, HANDBOOK) }]);
    await ringAt(MISSED);
    expect(agreed.said()).toHaveLength(2);
  });

  it('is not mentioned when it was moved to a later day, or cancelled', async () => {
    const typed = { slots: String(MONDAY + days(2)), reason: 'x' };
    await agreed.press(TOM, agreed.cards.tom, 'move', typed);
    await agreed.world.ring();
    const moved = await agreed.press(MAYA, agreed.world.latestTo(MAYA).card, 'accept');
    await agreed.world.ring();
    await ringAt(MISSED);
    await agreed.press(MAYA, moved, 'cancel');
    await ringAt(MISSED + days(2));
    expect(agreed.said().filter(({ card }) => textIn(card).includes("haven't talked yet"))).toEqual([]);
  });

  it('is mentioned only after the last of the times that one has asked for, if there was no answer', async () => {
    const wednesday = MONDAY + days(2);
    await agreed.press(TOM, agreed.cards.tom, 'move', { slots: String(wednesday), reason: 'x' });
    const { pair, id } = await agreed.conversation();
    const alarm = { kind: 'missed', due: MISSED, pair, subject: id, reader: 'manager' } as const;
    const { wakeUps } = agreed.world.keep;
    expect(await handle(wakeUps, alarm, MISSED)).toEqual({ is: 'again', due: wednesday });
    expect(await handle(wakeUps, { ...alarm, due: wednesday }, wednesday)).toEqual({ is: 'done' });
    expect(textIn(agreed.world.latestTo(MAYA).card)).toContain("haven't talked yet");
  });

  it('waits for someone who has removed the app, and is forgotten after a week', async () => {
    await agreed.world.deps.people.unreach(TOM);
    const waiting = (await ringAt(MISSED)).filter(({ kind }) => kind === 'missed');
    expect(waiting).toMatchObject([{ reader: 'employee' }]);
    await agreed.world.installs(TOM);
    for (const wakeUp of waiting) await agreed.world.deps.wakeUps.set({ ...wakeUp, due: MISSED + days(8) });
    await ringAt(MISSED + days(8));
    expect(agreed.said().filter(({ to }) => to === TOM.id)).toEqual([]);
  });
});
