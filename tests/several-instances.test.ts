import { type Instance, type Instances, type Pair, startInstances } from './support/instances';
import { eventually } from './support/panel-seat';
import type { Panel } from './support/whole-app';

let house: Instances;
let one: Instance;
let other: Instance;
let pair: Pair;
let mia: Panel;
let emil: Panel;

beforeAll(async () => {
  house = await startInstances();
  [one, other] = await Promise.all([house.start(), house.start()]);
});
afterAll(() => house.stop());

/** Mia's panel is served by one instance, Emil's by the other. */
beforeEach(async () => {
  pair = await house.newPair();
  mia = await house.panel(one, pair.manager);
  emil = await house.panel(other, pair.employee);
  await Promise.all([mia.join(pair.key), emil.join(pair.key)]);
});

const note = (text: string, isPrivate = false) =>
  ({ do: 'note', note: `note-${text}`, text, private: isPrivate }) as const;
/** As a panel does: the same command again, until it is done. */
async function untilDone(panel: Panel, command: ReturnType<typeof note>): Promise<void> {
  const sent = { ...command, id: command.note };
  while (!('meeting' in (await panel.do(sent))));
}

const textsIn = ({ notes }: { notes: readonly { text: string }[] }) => notes.map(({ text }) => text);

test('a command on one instance appears in the panel on the other', async () => {
  await mia.do({ do: 'start' });
  expect((await emil.until(({ startedAt }) => startedAt !== undefined)).phase).toBe(0);
  await emil.do({ do: 'go', from: 0, to: 1 });
  expect((await mia.until(({ phase }) => phase === 1)).spent[0]).toBeGreaterThanOrEqual(0);
});

test('a private note reaches its author on every instance, and nobody else on any', async () => {
  const second = await house.panel(other, pair.manager);
  await second.join(pair.key);
  await mia.do({ do: 'start' });
  await mia.do(note('mine', true));
  await mia.do(note('ours'));
  expect(textsIn(await second.until(({ notes }) => notes.length === 2))).toEqual(['mine', 'ours']);
  expect(textsIn(await emil.until(({ notes }) => notes.length > 0))).toEqual(['ours']);
});

test('thoughts before the start reach the author’s other panel, and the other one’s once they are shared', async () => {
  const second = await house.panel(one, pair.employee);
  await second.join(pair.key);
  await emil.think({ question: 0, text: 'Teaching' });
  await eventually(
    () => second.thoughts.at(-1)?.preparation,
    (mine) => mine?.[0]?.text === 'Teaching',
  );
  expect(JSON.stringify(mia.thoughts)).not.toContain('Teaching');
  await emil.think({ question: 0, share: true });
  await eventually(
    () => mia.thoughts.at(-1)?.shared,
    (theirs) => theirs?.[0]?.text === 'Teaching',
  );
});

test('both at work at once on two instances lose nothing, and both see the same', async () => {
  await mia.do({ do: 'start' });
  const write = async (panel: Panel, who: string) => {
    for (let count = 0; count < 8; count += 1) await untilDone(panel, note(`${who}-${count}`));
  };
  await Promise.all([write(mia, 'mia'), write(emil, 'emil')]);
  const [hers, his] = await Promise.all([mia, emil].map((panel) => panel.until(({ notes }) => notes.length === 16)));
  expect(hers).toEqual(his);
  expect(hers).toEqual(await house.meetingOf(pair));
});

test('both going on in the same moment go on once', async () => {
  await mia.do({ do: 'start' });
  await emil.until(({ startedAt }) => startedAt !== undefined);
  const next = { do: 'go', from: 0, to: 1 } as const;
  const answers = await Promise.all([mia.do(next), emil.do(next)]);
  expect(answers.filter((answer) => 'meeting' in answer)).toHaveLength(1);
  expect(answers).toContainEqual(expect.objectContaining({ refused: 'moved-on' }));
  expect((await house.meetingOf(pair))?.phase).toBe(1);
});

test('what one instance has acknowledged is there when it is gone', async () => {
  const third = await house.start();
  const panel = await house.panel(third, pair.manager);
  await panel.join(pair.key);
  await panel.do({ do: 'start' });
  await panel.do({ id: 'once', ...note('kept') });
  await third.kill();
  const again = await house.panel(one, pair.manager);
  expect(await again.join(pair.key)).toMatchObject({ meeting: { notes: [{ text: 'kept' }] } });
  await again.do({ id: 'once', ...note('kept') });
  expect((await house.meetingOf(pair))?.notes).toHaveLength(1);
});
