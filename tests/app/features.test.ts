import { ALEX, MEGAN } from '../support/bot-under-test';
import { wordsOf } from '../support/card-buttons';
import type { Teammate } from '../support/teams-activities';
import { startWholeApp, type WholeApp } from '../support/whole-app';

let app: WholeApp;
beforeAll(async () => {
  app = await startWholeApp(Date.parse('2026-11-23T09:00:00Z'), { config: { admins: [MEGAN.id] } });
  for (const each of [MEGAN, ALEX]) await app.teams.install(each);
});
afterAll(() => app.stop());

const answer = async (person: Teammate, text: string) => {
  await app.teams.say(person, text);
  const shown = app.teams.shown(person).at(-1);
  return `${shown?.text} ${wordsOf(shown?.card)}`;
};

describe('In the product as it is wired', () => {
  it('the doctor answers an administrator', async () => {
    expect(await answer(MEGAN, '/career doctor')).toContain('How this installation is doing');
  });

  it('and for anybody else is a word like one that was made up, in the answer and in help', async () => {
    const madeUp = await answer(ALEX, '/career qwertz');
    expect(await answer(ALEX, '/career doctor')).toBe(madeUp);
    expect(await answer(ALEX, '/career help')).not.toContain('doctor');
  });
});
