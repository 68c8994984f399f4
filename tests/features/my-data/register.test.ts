import { randomUUID } from 'node:crypto';
import { readRaw } from '../../support/my-data-world';
import { TENANT } from '../../support/stand-in-entra';
import type { Teammate } from '../../support/teams-activities';
import { startWholeApp, type WholeApp } from '../../support/whole-app';

const START = Date.parse('2026-03-02T09:00:00Z');
const MEGAN: Teammate = { id: randomUUID(), name: 'Megan Bowen', timeZone: 'Europe/London' };
const ALEX: Teammate = { id: randomUUID(), name: 'Alex Wilber', timeZone: 'Europe/London' };
const LYNNE: Teammate = { id: randomUUID(), name: 'Lynne Robbins' };

const OPENING = 'You carried the spring launch';
const THOUGHT = 'I was asked to join another team';
const PRIVATE = 'Nobody is to know this';
const SHARED = 'Mentoring was the best of it';
const REASON = 'The dentist has moved me';
const OF_ALEX = [THOUGHT, PRIVATE, SHARED, REASON];

let app: WholeApp;
beforeAll(async () => {
  app = await startWholeApp(START);
  const { teams } = app;
  for (const person of [MEGAN, ALEX, LYNNE]) await teams.install(person);
  await teams.say(MEGAN, '/career');
  await teams.click(MEGAN, 'invite.send', { someone: ALEX.id, opening: OPENING, date1: '2026-03-10', time1: '09:00' });
  await shows(ALEX, OPENING);
  await teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-10T09:00:00Z')) });
  const [panel, other] = await Promise.all([app.panel(ALEX), app.panel(MEGAN)]);
  await panel.join();
  await other.join();
  await panel.think({ question: 0, text: THOUGHT });
  await panel.do({ do: 'note', note: 'n1', text: PRIVATE, private: true });
  await panel.do({ do: 'note', note: 'n2', text: SHARED, private: false });
  await other.do({ do: 'note', note: 'n3', text: 'A word of Megan', private: false });
  await teams.click(ALEX, 'keep.move', { day: '2026-03-12', time: '09:00', reason: REASON });
});
afterAll(() => app.stop());

const newest = (person: Teammate) => JSON.stringify(app.teams.shown(person).at(-1)?.card ?? {});
const shows = (person: Teammate, text: string) =>
  app.teams.untilShown(person, (shown) => shown.find(({ card }) => JSON.stringify(card).includes(text)));
const raw = async () => (await readRaw(app.tables, TENANT)).join('\n');

describe('A person’s data', () => {
  test('are downloaded by whoever is signed in, each their own, and by nobody else', async () => {
    const { fetch } = app;
    expect((await fetch('https://career.example/api/my-data.json')).status).toBe(401);
    const mine = await fetch('https://career.example/api/my-data.json', ALEX);
    expect(mine.headers.get('cache-control')).toBe('no-store');
    const text = await mine.text();
    for (const own of OF_ALEX) expect(text).toContain(own);
    expect(text).toContain(OPENING);
    expect(await (await fetch('https://career.example/api/my-data.json', LYNNE)).json()).toMatchObject({ pairs: [] });
    expect(await (await fetch('https://career.example/api/my-data.html', MEGAN)).text()).not.toContain(PRIVATE);
    expect(await (await fetch('https://career.example/api/passport.html', ALEX)).text()).toContain('Career passport');
    const { $schema } = JSON.parse(text) as { $schema: string };
    expect(await (await fetch($schema)).json()).toMatchObject({ $id: $schema, type: 'object' });
  });

  test('are explained in the chat, and what erasing takes is shown before', async () => {
    await app.teams.say(ALEX, '/career data');
    expect(newest(ALEX)).toContain('24 months');
    await app.teams.click(ALEX, 'my-data.look');
    for (const line of ['1 private note', '1 thought', '1 shared note', 'Megan Bowen: 1 conversation'])
      expect(newest(ALEX)).toContain(line);
    await app.teams.click(ALEX, 'my-data.show');
    expect(newest(ALEX)).toContain('24 months');
    expect(await raw()).toContain(PRIVATE);
  });

  test('are not erased from a card that nobody remembers', async () => {
    await app.teams.click(ALEX, 'my-data.look');
    app.clock.now = START + 2 * 3_600_000;
    await app.teams.click(ALEX, 'my-data.erase');
    expect(newest(ALEX)).toContain('Please look once more');
    expect(await raw()).toContain(PRIVATE);
  });

  test('are erased at the second step: no table holds a word of theirs, and the other one is told kindly', async () => {
    const before = await raw();
    for (const own of OF_ALEX) expect(before).toContain(own);
    await app.teams.click(ALEX, 'my-data.erase');
    expect(newest(ALEX)).toContain('goodbye');
    expect(app.teams.shown(ALEX).at(-1)?.summary).toBe('About your data');
    const after = await raw();
    for (const own of [...OF_ALEX, ALEX.name]) expect(after).not.toContain(own);
    expect(after).toContain(OPENING);
    expect(after).toContain('A word of Megan');
    await shows(MEGAN, 'This conversation will not take place');
  });

  test('begin afresh for whoever comes back, and nothing rings that was theirs', async () => {
    const count = app.teams.shown(ALEX).length;
    for (const day of ['2026-03-05', '2026-03-09', '2026-03-10', '2026-03-11']) {
      app.clock.now = Date.parse(`${day}T10:30:00Z`);
      await app.sweep();
    }
    expect(app.teams.shown(ALEX)).toHaveLength(count);
    await app.teams.say(ALEX, '/career data');
    await app.teams.click(ALEX, 'my-data.look');
    expect(newest(ALEX)).toContain('nobody has talked with you here yet');
  });
});
