import type { Shown } from '../../support/chat-log';
import type { Teammate } from '../../support/teams-activities';
import { startWholeApp, type WholeApp } from '../../support/whole-app';

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
const NOTE = 'Lights up when it is about teaching';
const ACTION = 'Ask to run the next onboarding';
const SO_WHAT = 'I want to teach more of what I know';

let app: WholeApp;
beforeEach(async () => {
  app = await startWholeApp(Date.parse('2026-03-09T09:00:00Z'));
});
afterEach(() => app.stop());

const card = (message: Shown | undefined) => JSON.stringify(message?.card ?? {});
const newest = (person: Teammate) => card(app.teams.shown(person).at(-1));
const shows = (person: Teammate, text: string) =>
  app.teams.untilShown(person, (shown) => shown.find((message) => card(message).includes(text)));

/** The two agree on a date, and it is ten minutes before. */
async function agreeOn(place: string) {
  await app.teams.install(MEGAN);
  await app.teams.install(ALEX);
  await app.teams.say(MEGAN, '/career');
  await app.teams.click(MEGAN, 'invite.send', { someone: ALEX.id, place, date1: '2026-03-10', time1: '09:00' });
  await shows(ALEX, 'invite.accept');
  await app.teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-10T09:00:00Z')) });
  app.clock.now = Date.parse('2026-03-10T08:50:00Z');
  await app.sweep();
  await shows(MEGAN, 'talk.open');
}

describe('The talk without the panel, in the running product', () => {
  it('is a whole walk by cards: three of them, from the ready check to the recap', async () => {
    await agreeOn('walk');
    await app.teams.click(MEGAN, 'talk.open');
    await app.teams.click(MEGAN, 'talk.start');
    expect(newest(MEGAN)).toContain('until 08:58');
    app.clock.now += 8 * 60_000;
    await app.teams.click(MEGAN, 'talk.go');
    await app.teams.click(MEGAN, 'talk.go', { note: NOTE });
    await shows(ALEX, 'talk.conclude');
    await app.teams.click(MEGAN, 'talk.keep', { act: ACTION, due: '2026-03-24' });
    await app.teams.click(ALEX, 'talk.conclude', { soWhat: SO_WHAT, cadence: 'monthly' });
    await app.teams.click(MEGAN, 'Look again');
    expect(newest(MEGAN)).toContain(SO_WHAT);
    await app.teams.click(MEGAN, 'talk.close');
    for (const person of [MEGAN, ALEX]) {
      const recap = await shows(person, 'Next time');
      expect(card(recap)).toContain(SO_WHAT);
      expect(card(recap)).toContain(ACTION);
    }
    const told = [MEGAN, ALEX].flatMap((person) => app.teams.shown(person)).map(({ text, summary }) => text + summary);
    for (const secret of [NOTE, ACTION, SO_WHAT]) expect(told.join('\n')).not.toContain(secret);
  });

  it('changes hands: begun in the panel, carried on by cards, closed in the panel', async () => {
    await agreeOn('video');
    const [megan, alex] = [await app.panel(MEGAN), await app.panel(ALEX)];
    await megan.join();
    await alex.join();
    await megan.do({ do: 'start' });
    await alex.do({ do: 'go', from: 0, to: 1 });

    await app.teams.say(MEGAN, '/career talk');
    expect(newest(MEGAN)).toContain('part 2 of 6');
    await app.teams.click(MEGAN, 'talk.go', { note: NOTE });
    const heard = await alex.until(({ phase }) => phase === 2);
    expect(heard.notes).toMatchObject([{ text: NOTE, author: 'manager' }]);

    await megan.do({ do: 'go', from: 2, to: 5 });
    await alex.do({ do: 'so-what', text: SO_WHAT });
    await alex.do({ do: 'agree-cadence', cadence: 'monthly' });
    await alex.do({ do: 'take-baton', taken: true });
    expect(await megan.do({ do: 'close' })).toMatchObject({ meeting: { closedAt: app.clock.now } });
    await shows(MEGAN, SO_WHAT);
    await app.teams.click(MEGAN, 'talk.go');
    const talk = app.teams.shown(MEGAN).find((message) => card(message).includes('Good talk'));
    expect(talk).toBeDefined();
  });
});
