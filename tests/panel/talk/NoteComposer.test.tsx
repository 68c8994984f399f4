import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage({ format: '90' });

const KNOWING = 1;
const PERSONAL = 'Is there anything about where you come from that you would like me to know?';

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const box = ({ panel }: Seat) => panel.getByRole('textbox', { name: /^Write a note/ });
const prompts = () => stage.server.world.meeting.agenda[KNOWING]?.prompts ?? [];
const ask = (prompt: string) => {
  const command = { id: `ask-${prompt}-${Math.random()}`, do: 'ask', phase: KNOWING } as const;
  stage.server.world.does('employee', { ...command, prompt: prompts().indexOf(prompt) });
};

test('a personal question has no place for notes unless somebody wants one', async () => {
  const { mia, emil } = await seatBoth(stage, KNOWING);
  await box(mia).waitFor();
  ask('background');
  await mia.panel.getByText('Sharing is theirs to choose; nothing is written down here.').waitFor();
  await emil.panel.getByText('Sharing is yours to choose; nothing is written down here.').waitFor();
  expect(await box(mia).count()).toBe(0);
  expect(await mia.panel.getByRole('button', { name: 'Stuck?' }).count()).toBe(0);
  await press(emil, 'Write a note anyway');
  await emil.page.keyboard.type('Grew up by the sea');
  await emil.page.keyboard.press('Enter');
  await mia.panel.getByText('Grew up by the sea').waitFor();
  expect(await box(mia).count()).toBe(0);
  ask('home');
  await emil.panel.getByText('Sharing is yours to choose').waitFor();
});

test('words that were being written stay in sight when the next question is a personal one', async () => {
  const { mia } = await seatBoth(stage, KNOWING);
  await box(mia).fill('Half a ');
  ask('background');
  await mia.panel.getByRole('heading', { name: PERSONAL }).waitFor();
  await mia.page.keyboard.type('thought');
  expect(await box(mia).inputValue()).toBe('Half a thought');
});

test('the choice to write a note on it anyway outlives a reload', async () => {
  const { mia } = await seatBoth(stage, KNOWING);
  ask('background');
  await press(mia, 'Write a note anyway');
  await mia.page.evaluate('panel.reload()');
  await eventually(
    () => box(mia).count(),
    (count) => count === 1,
  );
});
