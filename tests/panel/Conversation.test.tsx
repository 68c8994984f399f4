import type { Browser } from 'playwright-core';
import { timeLeft } from '../../src/domain/meeting-clock';
import { launchBrowser } from '../support/browser';
import { eventually, type Seat, takeSeat } from '../support/panel-seat';
import { type PanelServer, startPanelServer } from '../support/panel-server';

let browser: Browser;
let server: PanelServer;
let mia: Seat;
let emil: Seat;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startPanelServer();
  [mia, emil] = await Promise.all([takeSeat(browser, server, 'manager'), takeSeat(browser, server, 'employee')]);
});
afterEach(async () => {
  await Promise.all([mia.context.close(), emil.context.close()]);
  await server.stop();
});

const press = (seat: Seat, name: string | RegExp) => seat.panel.getByRole('button', { name }).click();
const phase = (seat: Seat, name: string | RegExp) => seat.panel.getByRole('heading', { level: 1, name }).waitFor();
const question = (seat: Seat) => seat.panel.getByRole('region', { name: 'Question' });

async function startAndGoTo(steps: number): Promise<void> {
  await press(mia, 'Start');
  for (let step = 0; step < steps; step += 1)
    server.world.does('manager', { id: `step-${step}`, do: 'go', from: step, to: step + 1 });
}

test('both wait in a room that says who, when, where and what about', async () => {
  await emil.panel.getByRole('heading', { name: 'Mia Lindqvist' }).waitFor();
  await mia.panel.getByRole('heading', { name: 'Emil Andersson' }).waitFor();
  await emil.panel.getByText(/^Today, \d\d:\d\d$/).waitFor();
  await emil.panel.getByText('Video call, 30 minutes').waitFor();
  const agenda = emil.panel.getByRole('region', { name: 'What we will talk about' }).getByRole('listitem');
  expect(await agenda.count()).toBe(6);
});

test('either of the two starts, goes on, goes back and pauses, and both see the same phase', async () => {
  await press(emil, 'Start');
  await Promise.all([phase(mia, 'Opening'), phase(emil, 'Opening')]);
  await press(mia, /^Next:/);
  await phase(emil, /been/);
  await press(emil, 'Back to Opening');
  await phase(mia, 'Opening');
  await press(mia, 'Pause');
  await emil.panel.getByText('paused', { exact: true }).waitFor();
  await press(emil, 'Carry on');
  await press(mia, 'Pause');
});

test('both clocks show what the server means', async () => {
  await startAndGoTo(1);
  await phase(emil, /been/);
  server.world.does('manager', { id: 'p', do: 'pause' });
  await Promise.all([mia, emil].map((seat) => seat.panel.getByText('paused', { exact: true }).waitFor()));
  const shown = Math.ceil(timeLeft(server.world.meeting, server.world.now()).phase / 1000);
  expect(await mia.secondsLeft()).toBe(shown);
  expect(await emil.secondsLeft()).toBe(shown);
});

test('both see the same question, and who turns to the next one turns it for both', async () => {
  await startAndGoTo(2);
  await question(emil).getByText('Sent in advance').waitFor();
  const first = await question(emil).getByRole('heading', { level: 2 }).textContent();
  await press(emil, 'Next question');
  await question(mia).getByText('2 of 3').waitFor();
  const second = (await question(mia).getByRole('heading', { level: 2 }).textContent()) ?? '';
  expect(second).not.toBe(first);
  await question(emil).getByRole('heading', { name: second }).waitFor();
});

test('the manager reads how to listen, the employee does not', async () => {
  await startAndGoTo(1);
  await question(mia).getByRole('heading', { name: 'For you' }).waitFor();
  await phase(emil, /been/);
  expect(await question(emil).getByRole('heading', { name: 'For you' }).count()).toBe(0);
});

test('a shared note reaches the other with its author, a private one never does', async () => {
  await startAndGoTo(1);
  const box = () => mia.panel.getByRole('textbox', { name: /^Write a note/ });
  await mia.panel.getByRole('switch', { name: 'Only me' }).click();
  await box().fill('Ask Priya about mentoring');
  await press(mia, 'Add');
  await mia.panel.getByText(/^Only you/).waitFor();
  await mia.panel.getByRole('switch', { name: 'Only me' }).click();
  await box().fill('Lights up when teaching');
  await box().press('Enter');
  const seen = emil.panel.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await seen.filter({ hasText: 'Lights up when teaching' }).filter({ hasText: 'Mia Lindqvist' }).waitFor();
  expect(await seen.count()).toBe(1);
  expect(server.world.meeting.notes).toHaveLength(2);
});

test('only its author can change a note or take it away', async () => {
  await startAndGoTo(1);
  await emil.panel.getByRole('textbox', { name: 'Write a note' }).fill('Teaching');
  await press(emil, 'Add');
  await mia.panel.getByText('Teaching').waitFor();
  expect(await mia.panel.getByRole('button', { name: 'Edit this note' }).count()).toBe(0);
  await press(emil, 'Edit this note');
  await emil.panel.getByRole('textbox', { name: 'Your note' }).fill('Teaching, perhaps');
  await press(emil, 'Save');
  await mia.panel.getByText('Teaching, perhaps').waitFor();
  await press(emil, 'Remove this note');
  await mia.panel.getByText('Teaching, perhaps').waitFor({ state: 'detached' });
});

test('an action has one owner and one date, is handed over in one tap, and the balance says who holds how many', async () => {
  await startAndGoTo(4);
  await mia.panel.getByLabel('What will happen next?').fill('Introduce Emil to Priya');
  await mia.panel.getByRole('radio', { name: 'You' }).check();
  await mia.panel.getByLabel('By when').fill('2030-05-02');
  await press(mia, 'Add action');
  await mia.panel.getByText('You, by Thu 2 May').waitFor();
  await mia.panel.getByText('Could one of yours be handed over?').waitFor();
  await emil.panel.getByText('You hold 0, Mia Lindqvist holds 1.').waitFor();
  await press(emil, 'Take this one on');
  await mia.panel.getByText('Emil Andersson holds 1, you hold 0.').waitFor();
  await press(mia, 'Remove this action');
  await emil.panel.getByText('Introduce Emil to Priya').waitFor({ state: 'detached' });
});

test('an action is the employee’s and due in about two weeks unless somebody says otherwise', async () => {
  await startAndGoTo(4);
  await mia.panel.getByLabel('What will happen next?').fill('Sit in on a workshop');
  await press(mia, 'Add action');
  const [action] = await eventually(
    () => server.world.meeting.actions,
    (actions) => actions.length === 1,
  );
  const away = (Date.parse(action?.due ?? '') - server.world.now()) / 86_400_000;
  expect(action?.owner).toBe('employee');
  expect(away).toBeGreaterThan(12);
  expect(away).toBeLessThan(17);
});

test('the close says what is missing, and opens once the employee has put it in a sentence', async () => {
  await startAndGoTo(5);
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
  await startAndGoTo(5);
  await emil.panel.getByLabel('So what?').fill('Teaching it is.');
  await press(emil, 'Close the conversation');
  await phase(mia, 'Good talk');
  expect(server.world.meeting.soWhat).toBe('Teaching it is.');
});

test('a double click on “next” moves on once', async () => {
  await startAndGoTo(1);
  await emil.panel.getByRole('button', { name: /^Next:/ }).dblclick();
  await phase(mia, 'Where you are now');
  await eventually(
    () => server.world.heard.length,
    (count) => count === 2,
  );
  expect(server.world.meeting.phase).toBe(2);
});
