import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const phase = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('heading', { level: 1, name }).waitFor();

test('the close says what is missing, and opens once the employee has put it in a sentence', async () => {
  const { mia, emil } = await seatBoth(stage, 5);
  await press(mia, 'Close the conversation');
  await mia.panel.getByText('Still missing: the “So what?” of Emil Andersson, in one sentence.').waitFor();
  await press(emil, 'Close the conversation');
  await emil.panel.getByText('Still missing: your “So what?”, in one sentence.').waitFor();
  await emil.panel.getByLabel('So what?').fill('I want to lead onboarding.');
  await mia.panel.getByText('I want to lead onboarding.').waitFor();
  await mia.panel.getByRole('radio', { name: 'In a month' }).check();
  await eventually(
    () => emil.panel.getByRole('radio', { name: 'In a month' }).isChecked(),
    (checked) => checked,
  );
  await press(emil, 'Close the conversation');
  await Promise.all([phase(mia, 'Good talk'), phase(emil, 'Good talk')]);
  await emil.panel.getByText('In a month. You arrange it.').waitFor();
  await mia.panel.getByText('I want to lead onboarding.').waitFor();
});

test('the sentence is kept even when the close follows on the last letter', async () => {
  const { mia, emil } = await seatBoth(stage, 5);
  await emil.panel.getByLabel('So what?').fill('Teaching it is.');
  await press(emil, 'Close the conversation');
  await phase(mia, 'Good talk');
  expect(stage.server.world.meeting.soWhat).toBe('Teaching it is.');
});
