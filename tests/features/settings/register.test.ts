import { MEGAN } from '../../support/bot-under-test';
import { inputsOf, wordsOf } from '../../support/card-buttons';
import { titleOf } from '../../support/sample-feature';
import { WORDS } from '../../support/way-views';
import { startWholeApp, type WholeApp } from '../../support/whole-app';

let app: WholeApp;
beforeAll(async () => {
  // An administrator: somebody who has all of the words.
  app = await startWholeApp(Date.parse('2026-11-23T09:00:00Z'), { config: { admins: [MEGAN.id] } });
  await app.teams.install(MEGAN);
});
afterAll(() => app.stop());

const last = () => app.teams.shown(MEGAN).at(-1);
const titleAfter = async (text: string) => {
  await app.teams.say(MEGAN, text);
  return titleOf(last()) ?? last()?.text;
};

test('the product knows every command that help lists, and no two features have the same', async () => {
  const odd = await titleAfter('/career zzz');
  for (const word of WORDS) expect([word, await titleAfter(`/career ${word}`)]).not.toEqual([word, odd]);
  await app.teams.say(MEGAN, 'help');
  expect(wordsOf(last()?.card).match(/^\/career.*$/gm)).toHaveLength(WORDS.length);
});

test('settings that are saved on their card hold in every card from then on, and after a restart', async () => {
  await app.teams.say(MEGAN, '/career settings');
  await app.teams.click(MEGAN, 'Save', { language: 'de', quietFrom: '09:00', quietTo: '10:30' });
  expect(titleOf(last())).toBe('Einstellungen');
  expect(last()?.updates).toBe(1);
  await app.restart();
  expect(await titleAfter('privacy')).toBe('Wer was sehen kann');
  await app.teams.say(MEGAN, '/career settings');
  expect(inputsOf(last()?.card).get('quietTo')?.value).toBe('10:30');
  await app.teams.click(MEGAN, 'Speichern', { language: 'auto' });
  expect(await titleAfter('privacy')).toBe('Who can see what');
});
