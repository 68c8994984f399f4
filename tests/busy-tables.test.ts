// The whole product over tables that are too busy in the middle of what somebody does.
import type { Command } from '../src/domain/command';
import { minutes } from '../src/domain/time';
import { openStorage } from '../src/storage/open-storage';
import { startAzurite } from './support/azurite';
import { findButton } from './support/card-buttons';
import { TENANT } from './support/stand-in-entra';
import type { Teammate } from './support/teams-activities';
import { type Panel, startWholeApp, type WholeApp } from './support/whole-app';
import { type Mishap, startWire, type Wire } from './support/wire';

const MEGAN: Teammate = { id: '0c9e4b7a-1111-4c1d-9a55-0d1f6e2b3c01', name: 'Megan Bowen' };
const ALEX: Teammate = { id: '0c9e4b7a-2222-4c1d-9a55-0d1f6e2b3c02', name: 'Alex Wilber' };
const OPENING = 'You carried the spring launch.';
const BUSY: Mishap = { status: 503, code: 'ServerBusy' };

let wire: Wire;
let app: WholeApp;

beforeEach(async () => {
  const azurite = await startAzurite();
  wire = await startWire(azurite.connectionString);
  const stop = () => wire.stop().then(azurite.stop);
  app = await startWholeApp(Date.parse('2026-03-02T09:00:00Z'), {
    startTables: async () => ({ connectionString: wire.connectionString, stop }),
    // Nothing but what this test does asks the tables.
    pulse: { every: minutes(60), lease: minutes(2) },
  });
  for (const person of [MEGAN, ALEX]) {
    await app.teams.install(person);
    await app.teams.say(person, 'hello');
  }
  await app.sweep();
});
afterEach(() => app.stop());

const card = (person: Teammate) => JSON.stringify(app.teams.shown(person).at(-1)?.card ?? {});
const invitations = () =>
  app.teams.shown(ALEX).filter((message) => JSON.stringify(message.card ?? {}).includes(OPENING));
const offers = { date1: '2026-03-10', time1: '09:00', date2: '2026-03-11', time2: '14:30' };

const send = () =>
  app.teams.click(MEGAN, 'invite.send', { someone: ALEX.id, opening: OPENING, place: 'video', ...offers });

async function agree(): Promise<void> {
  await app.teams.say(MEGAN, '/career');
  await send();
  await app.sweep();
  await app.teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-11T14:30:00Z')) });
}

// The click reads and writes some fifteen times: it is met before its first, in its midst, and near its end.
test.each([0, 3, 6, 9])(
  'a click that is met by busy tables after %i requests is answered kindly, and done once by the next',
  async (spared) => {
    await app.teams.say(MEGAN, '/career');
    wire.fail(BUSY, Number.POSITIVE_INFINITY, spared);
    const { status, body } = await send();
    expect(status).toBe(200);
    const said = JSON.stringify(body);
    // Near its end, all is written by then, and the card is shown.
    if (!said.includes('adaptive')) expect(said).toContain('Nothing is lost');
    wire.mend();
    if (findButtonNow('invite.send')) await send();
    expect(card(MEGAN)).not.toContain('invite.send');
    await app.sweep();
    expect(invitations()).toHaveLength(1);
    const { conversations } = await openStorage({ connectionString: app.tables });
    expect(await conversations.all({ tenant: TENANT, manager: MEGAN.id, employee: ALEX.id })).toHaveLength(1);
  },
);

function findButtonNow(verb: string): boolean {
  try {
    return findButton(app.teams.shown(MEGAN), verb) !== undefined;
  } catch {
    return false;
  }
}

test('a command in the panel is done once, whether the tables were busy or their answer was lost', async () => {
  await agree();
  app.clock.now = Date.parse('2026-03-11T14:29:00Z');
  const panel: Panel = await app.panel(MEGAN);
  const other: Panel = await app.panel(ALEX);
  await panel.join();
  await other.join();
  await panel.do({ do: 'start' });
  const note = (id: string): Command => ({ id, do: 'note', note: id, text: id, private: false });
  wire.fail(BUSY);
  expect(await panel.do(note('busy'))).toEqual({ refused: 'trouble' });
  wire.mend();
  await panel.do(note('busy'));
  // The read is spared: what is lost is the answer to the write.
  wire.fail('lost', 1, 1);
  await panel.do(note('lost'));
  await panel.do(note('lost'));
  const { notes } = await other.until((meeting) => meeting.notes.length > 1);
  expect(notes.map(({ text }) => text)).toEqual(['busy', 'lost']);
});

test('a reminder that is met by busy tables comes once they answer, and nobody is blamed', async () => {
  await agree();
  app.clock.now = Date.parse('2026-03-11T14:20:00Z');
  // What is due is claimed; then nothing can be read.
  wire.fail(BUSY, Number.POSITIVE_INFINITY, 20);
  await app.sweep().catch(() => undefined);
  wire.mend();
  app.clock.now += minutes(3);
  await app.sweep();
  const shown = app.teams.shown(ALEX).map((message) => JSON.stringify(message.card ?? {}));
  expect(shown.filter((one) => one.includes('Head and shoulders'))).toHaveLength(1);
});
