import type { Locator } from 'playwright-core';
import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const title = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('heading', { level: 1, name }).waitFor();
const soWhat = ({ panel }: Seat) => panel.getByRole('textbox', { name: 'So what?' });
const baton = ({ panel }: Seat) => panel.getByRole('switch', { name: 'I arrange the next one' });
const cadence = ({ panel }: Seat, name: string) => panel.getByRole('radio', { name });
const focused = (element: Locator) =>
  eventually(
    () => element.evaluate((it) => it.matches(':focus')),
    (isIt) => isIt,
  );

async function sayEverything({ mia, emil }: { mia: Seat; emil: Seat }): Promise<void> {
  await soWhat(emil).fill('I want to lead onboarding.');
  await mia.panel.getByText('I want to lead onboarding.').waitFor();
  await cadence(mia, 'In a month').check();
  await baton(emil).click();
  await mia.panel.getByText('Emil Andersson arranges the next one.').waitFor();
}

test('the primary button leads step by step to what is still open, and the focus goes there', async () => {
  const { emil } = await seatBoth(stage, 5);
  await press(emil, 'Next: So what?');
  await focused(soWhat(emil));
  await emil.panel.getByRole('alert').filter({ hasText: 'what you take from this, in one sentence' }).waitFor();
  await soWhat(emil).fill('I want to lead onboarding.');
  await press(emil, 'Next: when to talk again');
  await focused(cadence(emil, 'In a month'));
  await cadence(emil, 'In three months').check();
  await press(emil, 'Next: who arranges it');
  await focused(baton(emil));
  await baton(emil).click();
  await emil.panel.getByRole('button', { name: 'Read it together' }).waitFor();
});

test('the manager is told what is for the employee to say, and can say it in no way for them', async () => {
  const { mia, emil } = await seatBoth(stage, 5);
  await press(mia, 'Next: So what?');
  await mia.panel.getByText('Still open: the sentence is for Emil Andersson to say.').waitFor();
  expect(await soWhat(mia).count()).toBe(0);
  expect(await baton(mia).count()).toBe(0);
  await mia.panel.getByText('Emil Andersson has yet to say so.').waitFor();
  await sayEverything({ mia, emil });
  await baton(emil).click();
  await mia.panel.getByText('Emil Andersson has yet to say so.').waitFor();
});

test('no cadence is chosen before they choose one, and both see which', async () => {
  const { mia, emil } = await seatBoth(stage, 5);
  await cadence(mia, 'In a month').waitFor();
  expect(await mia.panel.getByRole('radio', { checked: true }).count()).toBe(0);
  await cadence(mia, 'In half a year').check();
  await emil.panel.getByRole('radio', { name: 'In half a year', checked: true }).waitFor();
});

test('the two may choose a day of their own, and both leave with it', async () => {
  const { mia, emil } = await seatBoth(stage, 5);
  await cadence(mia, 'On another day').check();
  const next = new Date().getFullYear() + 1;
  const day = `${next}-05-12`;
  await mia.panel.getByLabel('Which day?').fill(day);
  const seen = emil.panel.getByLabel('Which day?');
  await eventually(
    () => seen.inputValue(),
    (value) => value === day,
  );
  await seen.fill('2020-01-01');
  await soWhat(emil).fill('I want to lead onboarding.');
  expect(await mia.panel.getByLabel('Which day?').inputValue()).toBe(day);
  await baton(emil).click();
  await press(mia, 'Read it together');
  await mia.panel.getByText(new RegExp(`12 May ${next}. Emil Andersson arranges it.`)).waitFor();
});

test('both read it together, may go back to the talk, and close with a smile', async () => {
  const both = await seatBoth(stage, 5);
  const { mia, emil } = both;
  stage.server.world.does(
    'manager',
    { id: 'p', do: 'park', topic: 'p', text: 'The late report' },
    { id: 'a', do: 'act', action: 'a', owner: 'employee', text: 'Shadow a workshop', due: '2030-05-02' },
  );
  await sayEverything(both);
  await emil.panel.getByRole('button', { name: 'Read it together' }).dblclick();
  await Promise.all([title(mia, 'What you leave with'), title(emil, 'What you leave with')]);
  for (const { panel } of [mia, emil])
    for (const words of ['I want to lead onboarding.', 'Shadow a workshop', 'The late report', /^In a month\./])
      await panel.getByText(words).waitFor();
  await press(mia, 'Back to the talk');
  await title(emil, 'Close');
  await press(mia, 'Read it together');
  await title(emil, 'What you leave with');
  expect(stage.server.world.meeting.closedAt).toBeUndefined();
  await press(emil, 'Close the conversation');
  await Promise.all([title(mia, 'Good talk'), title(emil, 'Good talk')]);
  await emil.panel.getByText('In a month. You arrange it.').waitFor();
  for (const words of ['I want to lead onboarding.', 'The late report']) await mia.panel.getByText(words).waitFor();
});

test('while the manager holds more, each of theirs is handed over in one tap, or it stays as it is', async () => {
  const { mia, emil } = await seatBoth(stage, 5);
  stage.server.world.does(
    'manager',
    { id: 'a', do: 'act', action: 'a', owner: 'manager', text: 'Ask Priya', due: '2030-05-02' },
    { id: 'b', do: 'act', action: 'b', owner: 'manager', text: 'Find a mentor', due: '2030-05-02' },
  );
  await mia.panel.getByText('Could one of yours be handed over?').waitFor();
  await press(emil, 'Keep it as it is');
  await emil.panel.getByRole('button', { name: 'Take it on: Ask Priya' }).waitFor({ state: 'detached' });
  await press(mia, 'Hand it over: Find a mentor');
  await mia.panel.getByText('Could one of yours be handed over?').waitFor({ state: 'detached' });
  expect(stage.server.world.meeting.actions.map(({ owner }) => owner)).toEqual(['manager', 'employee']);
});

test('the sentence is kept even when the next step follows on the last letter', async () => {
  const { emil } = await seatBoth(stage, 5);
  await cadence(emil, 'In a month').check();
  await baton(emil).click();
  await soWhat(emil).fill('Teaching it is.');
  await press(emil, 'Read it together');
  await title(emil, 'What you leave with');
  expect(stage.server.world.meeting.soWhat).toBe('Teaching it is.');
});
