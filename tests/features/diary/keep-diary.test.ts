// One file: what each of the two may do to a date, here or in a diary, told from its beginning to its end.
import { days, minutes } from '../../../src/domain/time';
import { type DiaryWorld, startDiaryWorld, TUESDAY, type Two } from '../../support/diary-world';
import { TENANT } from '../../support/stand-in-entra';

const WEDNESDAY = TUESDAY + days(1);
const HALF = minutes(30);

let world: DiaryWorld;
beforeAll(async () => {
  world = await startDiaryWorld();
});
afterAll(() => world.stop());

/** Mia asks for Wednesday, and Emil takes it. */
async function moveHere({ mia, emil }: Two): Promise<void> {
  const { teams } = world.app;
  const wish = { day: '2026-03-11', time: '09:00', reason: 'A school play.' };
  await teams.click(mia, 'keep.move', wish);
  await world.later(0);
  await teams.click(emil, 'keep.accept', { slot: String(WEDNESDAY) });
  await world.later(0);
}

/** As Mia does it in Outlook. */
function moveThere(two: Two, start: number): void {
  world.cloud.diaries.move(two.mia.id, world.event(two).id, { start, end: start + HALF });
}

describe('An agreed date', () => {
  it('is one private event in both diaries, with a link that both cards have', async () => {
    const two = await world.agree();
    const event = world.event(two);
    expect(event).toMatchObject({ start: TUESDAY, end: TUESDAY + HALF, sensitivity: 'private' });
    expect(event.subject).toBe('Career conversation');
    expect(world.events(two.emil)).toMatchObject([{ start: TUESDAY, isCancelled: false }]);
    for (const each of [two.mia, two.emil]) {
      expect(world.newest(each)).toContain('It is in both your calendars.');
      expect(world.newest(each)).toContain(event.joinUrl);
      expect(world.newest(each)).not.toMatch(/meeting\/new|\.ics/);
    }
  });

  it('has a call that nobody records, with the panel in it', async () => {
    const two = await world.agree();
    const { entry } = await world.conversation(two);
    expect(entry?.event?.call).toMatchObject({ recording: 'off', app: true });
    await world.app.teams.say(two.mia, '/career upcoming');
    await world.app.teams.click(two.mia, 'invite.show');
    expect(world.newest(two.mia)).toContain('Recording and transcription are off for this call.');
  });

  it('says so when the call could be recorded, and asks no more than once', async () => {
    const two = await world.invite();
    world.cloud.meetings.withoutPolicy.add(two.mia.id);
    await world.app.teams.click(two.emil, 'invite.accept', { slot: String(TUESDAY) });
    await world.later(0);
    expect((await world.conversation(two)).entry?.event?.call).toMatchObject({ recording: 'unknown' });
  });

  it('has no call when the two go for a walk', async () => {
    const two = await world.agree('walk');
    expect(world.event(two)).toMatchObject({ place: 'A walk' });
    expect(world.event(two)).not.toHaveProperty('joinUrl');
    expect(world.newest(two.emil)).toContain('It is in both your calendars.');
  });

  it('is one event, although the server ends between making it and noting it', async () => {
    const two = await world.invite();
    world.cloud.meets('answer-lost', 'answer-lost', 'answer-lost');
    await world.app.teams.click(two.emil, 'invite.accept', { slot: String(TUESDAY) });
    await world.later(0);
    await world.app.restart();
    for (let tries = 0; tries < 6; tries += 1) await world.later(minutes(6));
    expect((await world.conversation(two)).entry?.event?.id).toBe(world.event(two).id);
    expect(world.events(two.emil)).toHaveLength(1);
  });

  it('waits while Graph wants quiet, says that it is on its way, and comes later', async () => {
    const two = await world.invite();
    world.cloud.meets(...Array.from({ length: 8 }, () => ({ status: 429, code: 'TooManyRequests', retryAfter: 600 })));
    await world.app.teams.click(two.emil, 'invite.accept', { slot: String(TUESDAY) });
    await world.later(0);
    expect(world.newest(two.emil)).toContain("I'm putting it in both your calendars.");
    for (let tries = 0; tries < 10; tries += 1) await world.later(minutes(6));
    expect(world.event(two).start).toBe(TUESDAY);
    expect((await world.conversation(two)).entry?.event?.startsAt).toBe(TUESDAY);
  });

  it('is for the two to write down while the address of one is not known', async () => {
    const two = await world.agree('video', { email: undefined });
    expect(world.events(two.mia)).toEqual([]);
    expect(world.newest(two.mia)).toMatch(/meeting\/new.*\.ics/);
    expect(world.newest(two.mia)).toContain("I don't know the email address of Emil yet");
    expect(await askedFor(two)).toEqual([]);
  });
});

/** What Graph has been asked about Mia's diary within two days from now. */
async function askedFor({ mia }: Two): Promise<string[]> {
  await world.later(minutes(1));
  const before = world.cloud.requests.length;
  await world.later(days(1));
  await world.later(days(1));
  return world.cloud.requests.slice(before).filter((request) => request.includes(mia.id));
}

describe('A date that is moved', () => {
  it('here moves in both diaries: it stays the same event', async () => {
    const two = await world.agree();
    const { id } = world.event(two);
    await moveHere(two);
    expect(world.event(two)).toMatchObject({ id, start: WEDNESDAY, end: WEDNESDAY + HALF });
    expect(world.events(two.emil)).toMatchObject([{ start: WEDNESDAY }]);
    expect(world.newest(two.mia)).toMatch(/It replaces Tuesday 10 March at 09:00[^.]*\."/);
    expect(world.newest(two.mia)).toContain('It is in both your calendars.');
  });

  it('in the manager’s diary moves here: Graph tells of it, and both get a note', async () => {
    const two = await world.agree();
    moveThere(two, WEDNESDAY);
    await world.cloud.watches.settled();
    await world.later(10_000);
    expect(await world.conversation(two)).toMatchObject({ moves: 1, stage: { is: 'agreed', startsAt: WEDNESDAY } });
    expect(world.newest(two.emil)).toContain('Mia moved it in the calendar. It was Tuesday 10 March at 09:00');
    expect(world.newest(two.mia)).toContain('You moved it in your calendar.');
    expect(world.newest(two.mia)).toContain('This date has moved once.');
    expect(world.event(two).start).toBe(WEDNESDAY);
  });

  it('there and here at once is where the two have agreed on it', async () => {
    const two = await world.agree();
    // Before anybody hears of it.
    Object.assign(world.event(two), { start: WEDNESDAY + HALF, end: WEDNESDAY + 2 * HALF });
    await moveHere(two);
    await world.later(10_000);
    expect(world.event(two).start).toBe(WEDNESDAY);
    expect(await world.conversation(two)).toMatchObject({ moves: 1, stage: { startsAt: WEDNESDAY } });
  });

  it('here while somebody deletes its event gets another one', async () => {
    const two = await world.agree();
    const { id } = world.event(two);
    world.cloud.diaries.cancel(two.mia.id, id);
    await world.cloud.watches.settled();
    await moveHere(two);
    await world.later(10_000);
    expect(world.event(two)).toMatchObject({ start: WEDNESDAY, isCancelled: false });
    expect(world.event(two).id).not.toBe(id);
  });

  it('is found without any news of it, within a day', async () => {
    const two = await world.agree();
    world.cloud.watches.lifecycle('subscriptionRemoved');
    await world.cloud.watches.settled();
    world.cloud.diaries.move(two.mia.id, world.event(two).id, { start: WEDNESDAY, end: WEDNESDAY + HALF });
    await world.later(days(1));
    expect((await world.conversation(two)).stage).toMatchObject({ startsAt: WEDNESDAY });
  });
});

describe('A date that is let go', () => {
  it('here goes from both diaries', async () => {
    const two = await world.agree();
    await world.app.teams.click(two.emil, 'keep.cancel', { word: 'Tired.' });
    await world.later(0);
    expect(world.events(two.mia)).toEqual([]);
    expect(world.events(two.emil)).toMatchObject([{ isCancelled: true }]);
    expect(world.newest(two.mia)).toContain('It is out of both your calendars.');
    expect(world.newest(two.mia)).not.toContain('.ics');
    expect(await askedFor(two)).toEqual([]);
  });

  it('by deleting it in the manager’s diary is cancelled here, once it is missing for a while, and both hear of it', async () => {
    const two = await world.agree();
    world.cloud.diaries.cancel(two.mia.id, world.event(two).id);
    await world.cloud.watches.settled();
    await world.later(10_000);
    expect((await world.conversation(two)).stage.is).toBe('agreed');
    await world.later(minutes(5));
    expect((await world.conversation(two)).stage).toMatchObject({ is: 'cancelled', by: 'manager', inDiary: true });
    expect(world.newest(two.mia)).toContain('You deleted it in your calendar, so it is off.');
    expect(world.newest(two.emil)).toContain('Mia had to cancel');
  });

  it('by a no in the employee’s diary is no such thing: both hear that the date stands', async () => {
    const two = await world.agree();
    world.cloud.diaries.answer(two.emil.id, two.mia.id, world.event(two).id, 'declined');
    await world.cloud.watches.settled();
    await world.later(10_000);
    expect((await world.conversation(two)).stage.is).toBe('agreed');
    expect(world.newest(two.mia)).toContain('Emil said no to it in their calendar.');
    expect(world.newest(two.emil)).toContain('ask for another one below');
  });

  it('after the consent was taken back may still stand there: the cards say so, and the file does it again', async () => {
    const two = await world.agree();
    world.cloud.revoke('Calendars.ReadWrite');
    await moveHere(two);
    for (const each of [two.mia, two.emil]) {
      expect(world.newest(each)).toContain('an earlier entry may still stand there');
      expect(world.newest(each)).toMatch(/\.ics/);
    }
    expect((await world.conversation(two)).stage).toMatchObject({ is: 'agreed', startsAt: WEDNESDAY });
    await world.app.teams.click(two.emil, 'keep.cancel', {});
    expect(world.newest(two.emil)).toContain('Please delete the entry there.');
    expect(await askedFor(two)).toEqual([]);
    world.cloud.grant('Calendars.ReadWrite');
  });

  it('by somebody who has everything of theirs erased goes from both diaries, too', async () => {
    const two = await world.agree();
    await world.app.teams.say(two.emil, '/career data');
    await world.app.teams.click(two.emil, 'my-data.look');
    await world.app.teams.click(two.emil, 'my-data.erase');
    await world.later(10_000);
    expect(world.events(two.mia)).toEqual([]);
    expect((await world.storage.people.diary({ tenant: TENANT, id: two.mia.id })).events).toEqual([]);
  });

  it('by its owner who has everything of theirs erased, whose diary is forgotten with them', async () => {
    const two = await world.agree();
    await world.app.teams.say(two.mia, '/career data');
    await world.app.teams.click(two.mia, 'my-data.look');
    await world.app.teams.click(two.mia, 'my-data.erase');
    expect(world.events(two.mia)).toEqual([]);
    expect(await world.storage.people.diary({ tenant: TENANT, id: two.mia.id })).toEqual({ events: [] });
    await world.later(10_000);
    expect(await world.storage.people.diary({ tenant: TENANT, id: two.mia.id })).toEqual({ events: [] });
    expect(world.newest(two.emil)).toContain('This conversation will not take place');
  });
});
