import { eventually, type Seat } from '../support/panel-seat';
import { seatBoth, setTheStage } from '../support/panel-stage';

const stage = setTheStage({ format: '90' });

/** What has the focus, by its name or its words; nothing when it is lost. */
const focused = ({ panel }: Seat) =>
  panel.locator('body').evaluate((body) => {
    const at = body.ownerDocument.activeElement;
    if (!at || at === body) return '';
    const words = (id: string) => body.ownerDocument.getElementById(id)?.textContent ?? '';
    const label = (at as HTMLInputElement).labels?.[0]?.textContent;
    const by = at.getAttribute('aria-labelledby');
    return at.getAttribute('aria-label') ?? (by ? words(by) : undefined) ?? label ?? at.textContent ?? '';
  });

const focusIs = (seat: Seat, isIt: (name: string) => boolean) => eventually(() => focused(seat), isIt);
const keeps = (seat: Seat) => focusIs(seat, (name) => name !== '');
const isAt = (seat: Seat, wanted: string) => focusIs(seat, (name) => name === wanted);

/** Tabs on, or back, until what has that name has the focus. */
async function tabTo(seat: Seat, name: RegExp | string, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  const isIt = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const at = await focused(seat);
    if (isIt(at)) return;
    seen.push(at);
    await seat.page.keyboard.press(key);
  }
  throw new Error(`${name} is not among ${seen.join(' | ')}`);
}

async function press(seat: Seat, name: RegExp | string, key = 'Enter'): Promise<void> {
  await tabTo(seat, name);
  await seat.page.keyboard.press(key);
  await keeps(seat);
}

/** Presses what brings up something to write in, which may have to be fetched first. */
async function open(seat: Seat, name: string, box: string): Promise<void> {
  await press(seat, name);
  await isAt(seat, box);
}

const title = ({ panel }: Seat, name: string | RegExp) => panel.getByRole('heading', { level: 1, name }).waitFor();
const meeting = () => stage.server.world.meeting;
const until = (isSo: () => unknown) =>
  eventually(
    () => Boolean(isSo()),
    (so) => so,
  );

test('a talk is led by keyboard alone, and the focus is never lost', async () => {
  const { mia, emil } = await seatBoth(stage);
  const { keyboard } = emil.page;
  const say = async (words: string) => {
    await keyboard.type(words);
    await keyboard.press('Enter');
    await keeps(emil);
  };
  await press(emil, 'Start');
  await title(emil, 'Opening');
  await press(emil, 'Next question');
  await press(emil, /^Next: Getting/);
  await title(emil, 'Getting to know you');
  await press(mia, /^Asked/);
  await mia.panel.getByText('Give it time').waitFor();
  await press(mia, /^(Asked|Give it time)/);

  await tabTo(emil, 'Write a note');
  await say('Teaching');
  await press(emil, /^Only me/, ' ');
  await tabTo(emil, 'Write a note only you will see', 'Shift+Tab');
  await say('Teaching adults, one day');
  await until(() => meeting().notes.filter((note) => note.private).length === 1 && meeting().notes.length === 2);
  await open(emil, 'Edit this note', 'The note');
  await say(' and more');
  await press(emil, 'Remove this note');
  await emil.panel.getByRole('button', { name: 'Remove this note' }).nth(1).waitFor({ state: 'detached' });
  await press(emil, 'Remove this note');
  await until(() => meeting().notes.length === 0);

  await open(emil, 'Stuck?', 'To find out');
  await say('Ask three colleagues');
  await open(emil, 'Park it', 'The topic');
  await say('The late report');
  await until(() => meeting().actions.length === 1 && meeting().parked.length === 1);

  await tabTo(emil, 'Notes');
  await keyboard.press('ArrowRight');
  await tabTo(emil, 'What will happen next?');
  await keyboard.type('Shadow a workshop');
  await press(emil, 'Add action');
  await until(() => meeting().actions.length === 2);
  await press(emil, /^Hand over to Mia/);
  await press(emil, 'Take this one on');
  await press(emil, 'Remove this action');
  await press(emil, 'Take this back into the talk');
  await until(() => meeting().actions.length === 1 && meeting().parked.length === 0);
});

test('the map and the close work by keyboard alone, though the clock is paused', async () => {
  const { mia, emil } = await seatBoth(stage, 4);
  const { keyboard } = emil.page;
  await press(emil, 'What is the goal?');
  await keyboard.type('Lead a small team');
  await keyboard.press('Enter');
  await press(emil, 'Inside', ' ');
  await press(emil, 'What does it need?');
  await keyboard.type('Having led a project');
  await keyboard.press('Enter');
  await press(emil, 'What is the gap?');
  await keyboard.type('Never held a budget');
  await keyboard.press('Enter');
  await press(emil, 'Add to actions: Never held a budget');
  await until(() => meeting().actions.length === 1 && meeting().map.where === 'here');

  const { id } = meeting().actions[0] ?? { id: '' };
  stage.server.world.does('manager', { id: 'give', do: 'hand-over', action: id, owner: 'manager' });
  stage.server.world.does('manager', { id: 'last', do: 'go', from: 4, to: 6 });
  await title(mia, 'Close');
  await press(mia, 'Hand it over: Never held a budget');
  await until(() => meeting().actions[0]?.owner === 'employee');
  await keeps(mia);
  await press(mia, 'Pause');
  await tabTo(mia, 'Carry on');

  await press(emil, 'Next: So what?');
  await isAt(emil, 'So what?');
  await keyboard.type('I want to lead onboarding.');
  await press(emil, /^Next: when/);
  await isAt(emil, 'In a month');
  await keyboard.press('ArrowDown');
  await until(() => meeting().cadence);
  await press(emil, /^Next: who/);
  await isAt(emil, 'I arrange the next one');
  await keyboard.press(' ');
  await until(() => meeting().baton);
  await press(emil, 'Read it together');
  await title(mia, 'What you leave with');
  await isAt(mia, 'What you leave with');
  await mia.panel.getByRole('button', { name: 'Close the conversation', disabled: false }).waitFor();
  await press(mia, 'Close the conversation');
  await until(() => meeting().closedAt);
  await title(emil, 'Good talk');
  expect(meeting().runningSince).toBeUndefined();
});
