import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const press = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('button', { name }).click();
const tab = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('tab', { name }).click();
const actions = () =>
  eventually(
    () => stage.server.world.meeting.actions,
    ({ length }) => length === 1,
  );
const QUESTION = 'What would you say is your greatest strength?';

describe('Stuck on a question', () => {
  it('is two taps to something to find out, with a date two weeks on, and the employee’s', async () => {
    const { mia, emil } = await seatBoth(stage, 1);
    await press(mia, 'Stuck?');
    await mia.panel.getByText('No answer yet is fine.').waitFor();
    await press(mia, 'Give it to them');
    const [action] = await actions();
    expect(action).toMatchObject({
      owner: 'employee',
      text: `Find out: “${QUESTION}”`,
      discovery: { question: QUESTION, followUp: false },
    });
    const away = (Date.parse(action?.due ?? '') - stage.server.world.now()) / 86_400_000;
    expect(away).toBeGreaterThan(12);
    expect(away).toBeLessThan(17);
    await mia.panel.getByText('It is among the actions now.').waitFor();
    await tab(emil, /Actions/);
    await emil.panel
      .getByRole('listitem')
      .filter({ hasText: 'To find out' })
      .filter({ hasText: 'Find out:' })
      .waitFor();
  });

  it('may be followed by a short talk on just that question; its form outlives a reload and the next question', async () => {
    const { emil } = await seatBoth(stage, 1);
    await press(emil, 'Stuck?');
    await emil.panel.getByLabel('To find out').fill('Ask three colleagues');
    await emil.panel.getByLabel('By when').fill('2030-05-02');
    await emil.panel.getByRole('switch', { name: /15 minutes/ }).check();
    await emil.page.evaluate('panel.reload()');
    stage.server.world.does('manager', { id: 'ask', do: 'ask', phase: 1, prompt: 1 });
    await emil.panel.getByText(`About “${QUESTION}”`).waitFor();
    expect(await emil.panel.getByLabel('To find out').inputValue()).toBe('Ask three colleagues');
    await press(emil, 'Take it with me');
    const discovery = { question: QUESTION, followUp: true };
    expect(await actions()).toMatchObject([{ text: 'Ask three colleagues', due: '2030-05-02', discovery }]);
    await tab(emil, /Actions/);
    await emil.panel.getByText('To find out, then 15 minutes together').waitFor();
  });

  it('can be let go, which leads back to where it was opened', async () => {
    const { emil } = await seatBoth(stage, 1);
    await press(emil, 'Stuck?');
    await press(emil, 'Not now');
    await emil.panel.getByRole('button', { name: 'Stuck?' }).waitFor();
    expect(await emil.panel.locator(':focus').textContent()).toBe('Stuck?');
    expect(stage.server.world.meeting.actions).toEqual([]);
  });
});

describe('A topic for another day', () => {
  it('is two taps, with a sentence to say, and waits in a quiet list from which it can be taken back', async () => {
    const { mia, emil } = await seatBoth(stage, 1);
    await press(mia, 'Park it');
    await mia.panel.getByText('That deserves time of its own.').waitFor();
    await press(mia, 'Park it');
    await mia.panel.getByText('Parked. You find it under Actions.').waitFor();
    await tab(emil, /Actions/);
    await emil.panel.getByRole('heading', { name: 'For your one-to-one' }).waitFor();
    await emil.panel.getByText("What came up under “Where you've been”").waitFor();
    await press(emil, 'Take this back into the talk');
    await eventually(
      () => stage.server.world.meeting.parked,
      ({ length }) => length === 0,
    );
    await emil.panel.getByRole('heading', { name: 'For your one-to-one' }).waitFor({ state: 'detached' });
  });

  it('can be named, kindly for the employee, too', async () => {
    const { emil } = await seatBoth(stage, 1);
    await press(emil, 'Park it');
    await emil.panel.getByText('It matters, and it is not forgotten').waitFor();
    await emil.page.keyboard.type('The late reports');
    await emil.page.keyboard.press('Enter');
    await eventually(
      () => stage.server.world.meeting.parked,
      ([topic]) => topic?.text === 'The late reports' && topic.by === 'employee',
    );
  });
});

test('who could help becomes a promise of the manager to introduce them, within a week', async () => {
  const { emil } = await seatBoth(stage, 3);
  const prompt = stage.server.world.meeting.agenda[3]?.prompts.indexOf('who-could-help') ?? 0;
  stage.server.world.does('manager', { id: 'ask', do: 'ask', phase: 3, prompt });
  await press(emil, 'A promise to introduce you');
  const add = emil.panel.getByRole('button', { name: 'Add action' }).first();
  expect(await add.getAttribute('aria-disabled')).toBe('true');
  await emil.page.keyboard.press('End');
  await emil.page.keyboard.type('Priya');
  await add.click();
  const [action] = await actions();
  expect(action).toMatchObject({ owner: 'manager', text: 'Introduce Emil Andersson to Priya' });
  const away = (Date.parse(action?.due ?? '') - stage.server.world.now()) / 86_400_000;
  expect(away).toBeGreaterThan(5);
  expect(away).toBeLessThan(10);
});
