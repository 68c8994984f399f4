// The whole tale, once. One file, because each step needs what the ones before it have left.
import type { Joined } from '../src/domain/live';
import { findButton } from './support/card-buttons';
import type { Shown } from './support/chat-log';
import type { Teammate } from './support/teams-activities';
import { OTHER_TENANT, type Panel, startWholeApp, type WholeApp } from './support/whole-app';

const MEGAN: Teammate = {
  id: '0c9e4b7a-1111-4c1d-9a55-0d1f6e2b3c01',
  name: 'Megan Bowen',
  email: 'megan@contoso.example',
  timeZone: 'Europe/London',
};
const ALEX: Teammate = {
  id: '0c9e4b7a-2222-4c1d-9a55-0d1f6e2b3c02',
  name: 'Alex Wilber',
  email: 'alex@contoso.example',
  timeZone: 'Europe/Stockholm',
};
const LYNNE: Teammate = { id: '0c9e4b7a-3333-4c1d-9a55-0d1f6e2b3c03', name: 'Lynne Robbins' };

/** What people write in this story, none of which may be seen by anyone but the two. */
const OPENING = 'Alex, you carried the spring launch. This hour is yours.';
const SHARED = 'Mentoring the interns was the best part of the year';
const PRIVATE = 'Do not offer the lead role before asking';
const REFLECTION = 'I have been asked to join another team';
const COMMITMENT = 'Shadow the design review';
const PROMISE = 'Introduce Alex to the research group';
const SO_WHAT = 'I want to try leading a small team';

let app: WholeApp;
let megan: Panel;
let alex: Panel;
let conversation: Joined['conversation'];
let accepting: ReturnType<typeof findButton>;

beforeAll(async () => {
  app = await startWholeApp(Date.parse('2026-03-02T09:00:00Z'));
});
afterAll(() => app.stop());

const card = (message: Shown | undefined) => JSON.stringify(message?.card ?? {});
const newest = (person: Teammate) => card(app.teams.shown(person).at(-1));
const shows = (person: Teammate, text: string) =>
  app.teams.untilShown(person, (shown) => shown.find((message) => card(message).includes(text)));
const at = (moment: string) => {
  app.clock.now = Date.parse(moment);
  return app.sweep();
};

describe('the whole story', () => {
  it('begins with a welcome, and /career opens the set-up card', async () => {
    await app.teams.install(MEGAN);
    expect(app.teams.shown(MEGAN)).toHaveLength(1);
    await app.teams.say(MEGAN, '/career');
    expect(newest(MEGAN)).toContain('invite.send');
  });

  it('keeps what was typed when something is wrong, and says what', async () => {
    await app.teams.click(MEGAN, 'invite.send', { someone: MEGAN.id, opening: OPENING, date1: '2026-02-01' });
    expect(newest(MEGAN)).toContain(OPENING);
    expect(newest(MEGAN)).toContain('2026-02-01');
    expect(newest(MEGAN)).toContain('invite.send');
  });

  it('keeps an invitation to someone who has not installed the app, and tells the sender what to do', async () => {
    const offers = { date1: '2026-03-10', time1: '09:00', date2: '2026-03-11', time2: '14:30' };
    await app.teams.click(MEGAN, 'invite.send', { someone: ALEX.id, opening: OPENING, place: 'video', ...offers });
    expect(newest(MEGAN)).not.toContain('invite.send');
    await app.sweep();
    expect(app.teams.shown(ALEX)).toHaveLength(0);
  });

  it('delivers it the moment they install it', async () => {
    await app.teams.install(ALEX);
    const invitation = await shows(ALEX, OPENING);
    // Teams tells a time zone with the first message or click: until then it is the installation's own.
    expect(card(invitation)).toContain('Wednesday 11 March at 14:30 GMT');
    expect(invitation.summary).not.toContain(OPENING);
    accepting = findButton(app.teams.shown(ALEX), 'invite.accept');
  });

  it('lets the employee choose a time, and tells both, each on their own clock', async () => {
    await app.teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-11T14:30:00Z')) });
    expect(newest(ALEX)).not.toContain('invite.accept');
    expect(newest(ALEX)).toContain('15:30');
    await shows(MEGAN, 'calendar/');
    expect(newest(MEGAN)).toContain('14:30');
    expect(newest(MEGAN)).toContain('https://teams.microsoft.com/l/meeting/new');
  });

  it('answers a second click with what already happened', async () => {
    const { message, found } = accepting;
    const data = { ...found.data, slot: String(Date.parse('2026-03-10T09:00:00Z')) };
    const again = await app.teams.act(ALEX, message.id, { verb: found.verb, data });
    expect(JSON.stringify(again.body)).toContain('15:30');
  });

  it('answers a stranger as if there were nothing', async () => {
    await app.teams.install(LYNNE);
    const { found } = accepting;
    const click = (id: unknown) =>
      app.teams.act(LYNNE, app.teams.shown(LYNNE)[0]?.id ?? '', { verb: found.verb, data: { ...found.data, id } });
    const real = await click(found.data.id);
    expect(await click('00000000-0000-4000-8000-000000000000')).toEqual(real);
    expect(JSON.stringify(real)).not.toContain('Megan');
  });

  it('hands out a calendar file that says when, and nothing of what', async () => {
    const link = /https:\/\/career\.example\/calendar\/[^"]+\.ics/.exec(newest(MEGAN))?.[0] ?? '';
    const file = await (await app.fetch(link)).text();
    expect(file).toContain('DTSTART:20260311T143000Z');
    expect(file).toContain('CLASS:PRIVATE');
    expect(file).not.toContain('spring launch');
    expect((await app.fetch(link.replace('.ics', 'x.ics'))).status).toBe(404);
  });

  it('sends both the questions a few days before, at nine on their own clock, for thoughts of their own', async () => {
    // Three days before the Wednesday is a Sunday: it is the Friday then.
    await at('2026-03-06T08:00:00Z');
    expect(newest(ALEX)).toContain('prepare.save');
    expect(newest(MEGAN)).not.toContain('prepare.save');
    await at('2026-03-06T09:00:00Z');
    expect(newest(MEGAN)).toContain('prepare.save');
    await app.teams.click(ALEX, 'prepare.save', { q0: REFLECTION });
    expect(newest(ALEX)).toContain(REFLECTION);
    await app.teams.say(MEGAN, '/career prepare');
    expect(newest(MEGAN)).not.toContain(REFLECTION);
  });

  it('has both get ready ten minutes before', async () => {
    await at('2026-03-11T14:20:00Z');
    for (const person of [MEGAN, ALEX]) expect(newest(person)).toContain('Head and shoulders');
  });

  it('opens the panel for the two, and for nobody else', async () => {
    app.clock.now = Date.parse('2026-03-11T14:29:00Z');
    megan = await app.panel(MEGAN);
    alex = await app.panel(ALEX);
    const joined = await megan.join();
    if ('refused' in joined) throw new Error('Megan was refused');
    conversation = joined.conversation;
    expect(joined.role).toBe('manager');
    expect(joined.agenda.every(({ prompts }) => prompts.every(({ coach }) => coach))).toBe(true);
    expect(JSON.stringify(joined)).not.toContain(REFLECTION);
    expect(await alex.join()).toMatchObject({ role: 'employee', preparation: [{ question: 0, text: REFLECTION }] });
    expect(alex.joined?.agenda.every(({ prompts }) => prompts.every(({ coach }) => coach === undefined))).toBe(true);

    const lynne = await app.panel(LYNNE);
    expect(await lynne.join(conversation)).toEqual({ refused: 'not-found' });
    expect(await lynne.join({ ...conversation, id: 'no-such-conversation' })).toEqual({ refused: 'not-found' });
    const stranger = await app.panel(MEGAN, { tid: OTHER_TENANT });
    expect(await stranger.signedIn()).toBe(false);
  });

  it('keeps one clock and one question for both', async () => {
    await megan.do({ do: 'start' });
    app.clock.now += 60_000;
    await alex.do({ do: 'go', from: 0, to: 1 });
    await megan.do({ do: 'ask', phase: 1, prompt: 1 });
    for (const panel of [megan, alex]) {
      const meeting = await panel.until(({ prompt }) => prompt === 1);
      expect(meeting).toMatchObject({ phase: 1, spent: [60_000, 0, 0, 0, 0, 0], runningSince: app.clock.now });
    }
  });

  it('shares shared notes, and keeps private ones from the other', async () => {
    await alex.do({ do: 'note', note: 'n1', text: SHARED, private: false });
    await megan.do({ do: 'note', note: 'n2', text: PRIVATE, private: true });
    // One command more: whoever has heard of it has heard of all before.
    await alex.do({ do: 'ask', phase: 1, prompt: 2 });
    const heard = async (panel: Panel) =>
      (await panel.until(({ prompt }) => prompt === 2)).notes.map(({ text }) => text);
    expect(await heard(megan)).toEqual([SHARED, PRIVATE]);
    expect(await heard(alex)).toEqual([SHARED]);
  });

  it('does a command once that is sent twice', async () => {
    const act = { id: 'c1', do: 'act', action: 'a1', owner: 'employee', text: COMMITMENT, due: '2026-03-31' } as const;
    await alex.do(act);
    await alex.do(act);
    await megan.do({ do: 'act', action: 'a2', owner: 'manager', text: PROMISE, due: '2026-03-18' });
    expect((await alex.until(({ actions }) => actions.length > 1)).actions.map(({ id }) => id)).toEqual(['a1', 'a2']);
  });

  it('loses nothing that was acknowledged when the server is restarted', async () => {
    await app.restart();
    megan = await app.panel(MEGAN);
    alex = await app.panel(ALEX);
    const joined = await megan.join(conversation);
    await alex.join();
    expect(joined).toMatchObject({ meeting: { phase: 1, notes: [{ text: SHARED }, { text: PRIVATE }] } });
  });

  it('does not close without the employee’s own words, a date to look forward to, and the baton taken', async () => {
    expect(await megan.do({ do: 'close' })).toMatchObject({ refused: 'so-what-missing' });
    expect(await megan.do({ do: 'so-what', text: 'Mine' })).toMatchObject({ refused: 'not-yours' });
    await alex.do({ do: 'so-what', text: SO_WHAT });
    expect(await megan.do({ do: 'close' })).toMatchObject({ refused: 'cadence-missing' });
    await megan.do({ do: 'agree-cadence', cadence: 'quarterly' });
    expect(await megan.do({ do: 'take-baton', taken: true })).toMatchObject({ refused: 'not-yours' });
    expect(await megan.do({ do: 'review', on: true })).toMatchObject({ refused: 'baton-missing' });
    await alex.do({ do: 'take-baton', taken: true });
  });

  it('is read together before it is closed', async () => {
    await alex.do({ do: 'review', on: true });
    await megan.until(({ reviewing }) => reviewing);
    expect(await megan.do({ do: 'close' })).toMatchObject({ meeting: { closedAt: app.clock.now } });
  });

  it('sends both their recap, with nothing private in it', async () => {
    for (const person of [MEGAN, ALEX]) {
      const recap = await shows(person, SO_WHAT);
      expect(card(recap)).toContain(COMMITMENT);
      expect(card(recap)).toContain(PROMISE);
      expect(card(recap)).not.toContain(PRIVATE);
      expect(recap.summary).not.toContain(SO_WHAT);
    }
  });

  it('lists what is mine', async () => {
    await app.teams.say(ALEX, 'Career Actions');
    expect(newest(ALEX)).toContain(COMMITMENT);
  });

  it('reminds the owner at nine on their own clock, the day before', async () => {
    const before = app.teams.shown(ALEX).length;
    await at('2026-03-30T06:59:00Z');
    expect(app.teams.shown(ALEX)).toHaveLength(before);
    // Stockholm has changed to summer time the day before: nine o'clock is seven in UTC.
    await at('2026-03-30T07:00:00Z');
    expect(app.teams.shown(ALEX)).toHaveLength(before + 1);
    expect(newest(ALEX)).toContain(COMMITMENT);
    await app.sweep();
    expect(app.teams.shown(ALEX)).toHaveLength(before + 1);
  });

  it('ends it with one click, and says so to a second one', async () => {
    await app.teams.click(ALEX, 'action.done');
    const reminder = app.teams.shown(ALEX).at(-1);
    expect(reminder?.updates).toBeGreaterThan(0);
    const data = { manager: MEGAN.id, employee: ALEX.id, id: 'a1' };
    const again = await app.teams.act(ALEX, reminder?.id ?? '', { verb: 'action.done', data });
    expect(JSON.stringify(again.body)).not.toContain('action.done');
    const before = app.teams.shown(ALEX).length;
    await at('2026-05-27T12:00:00Z');
    expect(app.teams.shown(ALEX)).toHaveLength(before);
  });

  it('reminds the employee to arrange the next one, on a card that is filled in and knows what was promised', async () => {
    await at('2026-05-28T07:00:00Z');
    expect(newest(ALEX)).toContain('Time for your next conversation with Megan Bowen');
    await app.teams.click(ALEX, 'baton.plan');
    expect(newest(ALEX)).toContain('Last time: 1 of 2 done');
    await app.teams.click(ALEX, 'invite.send');
    const before = app.teams.shown(ALEX).length;
    await at('2026-06-11T12:00:00Z');
    expect(
      app.teams
        .shown(ALEX)
        .slice(before)
        .map(({ summary }) => summary),
    ).not.toContain('Your next conversation is yours to arrange');
  });

  it('says nothing of what the two said in any notification or message text', () => {
    const told = [MEGAN, ALEX].flatMap((person) => app.teams.shown(person)).map(({ text, summary }) => text + summary);
    for (const secret of [OPENING, REFLECTION, SHARED, PRIVATE, COMMITMENT, PROMISE, SO_WHAT]) {
      expect(told.join('\n')).not.toContain(secret);
    }
  });
});
