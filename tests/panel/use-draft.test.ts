import type { Seat } from '../support/panel-seat';
import { setTheStage } from '../support/panel-stage';

const stage = setTheStage();
beforeEach(() => stage.startAndGoTo(1));

const sit = () => stage.sit('employee');
const reload = async ({ page, panel }: Seat) => {
  await page.evaluate('panel.reload()');
  await panel.getByRole('heading', { level: 1 }).waitFor();
};
const note = ({ panel }: Seat) => panel.getByRole('textbox', { name: /^Write a note/ });

test('what was typed and not yet added is there after a reload', async () => {
  const emil = await sit();
  await emil.panel.getByRole('switch', { name: 'Only me' }).click();
  await note(emil).fill('Half a thou');
  await emil.panel.getByRole('tab', { name: 'Actions' }).click();
  await emil.panel.getByLabel('What will happen next?').fill('Sit in on a');
  await emil.panel.getByLabel('By when').fill('2030-05-02');
  await reload(emil);
  expect(await note(emil).inputValue()).toBe('Half a thou');
  expect(await emil.panel.getByRole('switch', { name: 'Only me' }).isChecked()).toBe(true);
  await emil.panel.getByRole('tab', { name: 'Actions' }).click();
  expect(await emil.panel.getByLabel('What will happen next?').inputValue()).toBe('Sit in on a');
  expect(await emil.panel.getByLabel('By when').inputValue()).toBe('2030-05-02');
});

test('a note being rewritten is there after a reload', async () => {
  stage.server.world.does('employee', { id: 'n', do: 'note', note: 'n', text: 'Teaching', private: false });
  const emil = await sit();
  await emil.panel.getByRole('button', { name: 'Edit this note' }).click();
  await emil.panel.getByRole('textbox', { name: 'The note' }).fill('Teaching, perha');
  await reload(emil);
  expect(await emil.panel.getByRole('textbox', { name: 'The note' }).inputValue()).toBe('Teaching, perha');
});

test('two people on one origin do not see each other’s drafts', async () => {
  const emil = await sit();
  await note(emil).fill('Mine alone');
  const page = await emil.context.newPage();
  await page.goto(`${stage.server.url}/room?person=manager`);
  const theirs = page.frameLocator('iframe').getByRole('textbox', { name: 'Write a note' });
  expect(await theirs.inputValue()).toBe('');
});

test('whatever was not added before the other closed is shown once more', async () => {
  stage.server.world.does('employee', { id: 'n', do: 'note', note: 'n', text: 'Teaching', private: false });
  const emil = await sit();
  await note(emil).fill('Nearly forgot');
  await emil.panel.getByRole('button', { name: 'Edit this note' }).click();
  await emil.panel.getByRole('textbox', { name: 'The note' }).fill('Teaching, perhaps');
  await emil.panel.getByRole('button', { name: 'Stuck?' }).click();
  await emil.panel.getByLabel('To find out').fill('Ask around');
  stage.close('Onwards.');
  await emil.panel.getByRole('heading', { name: 'You had not added this' }).waitFor();
  for (const words of ['Nearly forgot', 'Teaching, perhaps', 'Ask around']) await emil.panel.getByText(words).waitFor();
});
