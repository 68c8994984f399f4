import { eventually, type Seat } from '../../support/panel-seat';
import { seatBoth, setTheStage } from '../../support/panel-stage';

const stage = setTheStage();

const FAVOURITE = /enjoy most/;
const box = ({ panel }: Seat, ask: RegExp | string = FAVOURITE) => panel.getByRole('textbox', { name: ask });
const kept = () => stage.server.world.preparations.employee.reflections.map(({ text }) => text);
const untilKept = (...texts: string[]) => eventually(kept, (seen) => seen.join() === texts.join());
const SECRET = 'I have had an offer elsewhere';

test('a thought saves itself, and its author alone is shown it', async () => {
  const { mia, emil } = await seatBoth(stage);
  await box(emil).fill(SECRET);
  await untilKept(SECRET);
  await emil.panel.getByText('Saved, only for you').waitFor();
  await box(emil, 'Anything else on your mind?').fill('Teaching');
  await emil.panel.getByRole('button', { name: /^Share with Mia Lindqvist: Anything/ }).click();
  await mia.panel.getByText('Teaching').waitFor();
  expect(await mia.panel.getByText(SECRET).count()).toBe(0);
  expect(await box(mia).inputValue()).toBe('');
});

test('what is shared is taken back with one click', async () => {
  const { mia, emil } = await seatBoth(stage);
  await box(emil).fill('Teaching');
  await emil.panel.getByRole('button', { name: /^Share with/ }).click();
  await emil.panel.getByText('Mia Lindqvist can read this').waitFor();
  await mia.panel.getByText('Teaching').waitFor();
  await emil.panel.getByRole('button', { name: /^Take back/ }).click();
  await mia.panel.getByText('Teaching').waitFor({ state: 'detached' });
  await untilKept('Teaching');
});

test('without a network it stays in the box, over a reload too, and is saved once the server is back', async () => {
  const emil = await stage.sit('employee');
  await box(emil).waitFor();
  stage.server.world.away();
  await box(emil).fill('Typed in the dark');
  await emil.panel.getByText('Saving').waitFor();
  await emil.page.evaluate('panel.reload()');
  stage.server.world.back();
  await untilKept('Typed in the dark');
  await emil.panel.getByText('Saved, only for you').waitFor();
  expect(await box(emil).inputValue()).toBe('Typed in the dark');
});

test('an answer that got lost is asked for again', async () => {
  const emil = await stage.sit('employee');
  await box(emil).waitFor();
  stage.server.world.lostAnswers = 1;
  await box(emil).fill('Once more');
  await emil.panel.getByText('Saved, only for you').waitFor();
  expect(kept()).toEqual(['Once more']);
});

test('the talk may begin under writing hands: nothing is lost, and it stands under its question', async () => {
  const { mia, emil } = await seatBoth(stage);
  await box(emil).fill(SECRET);
  stage.startAndGoTo(2);
  await untilKept(SECRET);
  const { agenda } = stage.server.world.meeting;
  const prompt = agenda[2]?.prompts.indexOf('favourite') ?? -1;
  stage.server.world.does('manager', { id: 'ask', do: 'ask', phase: 2, prompt });
  await emil.panel.getByText('Your thoughts beforehand').waitFor();
  await emil.panel.getByText(SECRET).waitFor();
  await mia.panel.getByRole('heading', { level: 2, name: FAVOURITE }).waitFor();
  expect(await mia.panel.getByText(SECRET).count()).toBe(0);
  stage.server.world.prepare('employee', { question: 0, share: true });
  await mia.panel.getByText(SECRET).waitFor();
});
