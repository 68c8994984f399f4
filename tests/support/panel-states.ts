import { ROLES, type Role } from '../../src/domain/pair';
import { minutes } from '../../src/domain/time';
import { ask, both, does, goTo, LONG_NAMES, press, type Readers, see, turnTo } from './panel-readers';

/** What brings both panels from the state before into this one, and ends once both show it. */
type Step = (readers: Readers) => Promise<unknown>;

const WORDS = 'Personalentwicklungsmaßnahmen, and a sentence that goes on for more than a line';
const NAMES = { manager: LONG_NAMES.employee, employee: LONG_NAMES.manager };

/** Last time: something of each, in each state. */
const PROMISED = ROLES.flatMap((owner) => [
  { id: `${owner}-open`, owner, text: WORDS, due: '2026-05-02', state: { is: 'open' as const } },
  { id: `${owner}-done`, owner, text: WORDS, due: '2026-05-02', state: { is: 'done' as const, at: 0 } },
]);

/** A talk of an hour and a half, through all that the two can meet in it. */
export const LONG_TALK: Record<string, Step> = {
  waiting: (readers) => both(readers, (reader) => see(reader, 'preparing.title')),
  'prepared and shared': async (readers) => {
    readers.world.prepare('employee', { question: 0, text: WORDS, share: true });
    readers.world.prepare('manager', { question: 'free', text: WORDS });
    readers.world.tellBefore(PROMISED);
    await see(readers.mia, 'preparing.theirs', { name: NAMES.manager });
    await see(readers.emil, 'preparing.shared', { name: NAMES.employee });
    await both(readers, (reader) => see(reader, 'before.title'));
  },
  'the first part, its agenda open': async (readers) => {
    does(readers, 'employee', { do: 'start' });
    await both(readers, (reader) => press(reader, 'clock.part', firstOf(readers)));
  },
  'a silence, and how to follow up': async (readers) => {
    await both(readers, (reader) => press(reader, 'clock.part', firstOf(readers)));
    await goTo(readers, 'knowing');
    await press(readers.mia, 'prompt.probes');
    await press(readers.mia, 'silence.asked');
    await see(readers.mia, 'silence.hold');
  },
  stuck: (readers) => both(readers, (reader) => press(reader, 'stuck.open')),
  'what stuck has become': async (readers) => {
    await press(readers.emil, 'stuck.give.employee');
    await press(readers.mia, 'stuck.cancel');
    await see(readers.emil, 'stuck.given');
  },
  'parking a topic': (readers) => both(readers, (reader) => press(reader, 'park.open')),
  'a topic parked': async (readers) => {
    await both(readers, (reader) => press(reader, 'park.keep'));
    await both(readers, (reader) => see(reader, 'park.kept'));
  },
  'notes of both, and one for oneself': async (readers) => {
    does(readers, 'manager', { do: 'note', note: 'm', text: WORDS, private: false });
    does(readers, 'manager', { do: 'note', note: 'mp', text: WORDS, private: true });
    does(readers, 'employee', { do: 'note', note: 'e', text: WORDS.repeat(3), private: false });
    does(readers, 'employee', { do: 'note', note: 'ep', text: WORDS, private: true });
    await both(readers, (reader) => see(reader, 'notes.onlyYou'));
  },
  'notes being changed, and changed meanwhile': async (readers) => {
    await both(readers, (reader) => press(reader, 'notes.edit'));
    const edited = { do: 'edit-note', seen: 0, private: false, text: 'Changed' } as const;
    does(readers, 'manager', { ...edited, note: 'e' }, { ...edited, note: 'm' });
    await both(readers, (reader) => reader.panel.getByText('Changed').first().waitFor());
  },

  'a personal question': async (readers) => {
    await ask(readers, 'background');
    await see(readers.mia, 'notes.off.manager');
    await see(readers.emil, 'notes.off.employee');
  },
  'no connection': async (readers) => {
    readers.world.away();
    await both(readers, (reader) => see(reader, 'lost'));
  },
  'time that is over, and more of it': async (readers) => {
    readers.world.pass(minutes(40));
    readers.world.back();
    does(readers, 'manager', { do: 'extend', phase: readers.world.meeting.phase, added: 2 });
    await both(readers, (reader) => see(reader, 'clock.cue'));
  },
  paused: async (readers) => {
    does(readers, 'manager', { do: 'pause' });
    await both(readers, (reader) => see(reader, 'clock.paused'));
  },
  'an empty map': async (readers) => {
    await both(readers, (reader) => press(reader, 'notes.cancel'));
    does(readers, 'manager', { do: 'resume' });
    await goTo(readers, 'map');
    await both(readers, (reader) => see(reader, 'map.goal.ask'));
  },
  'a map, and a way about to be removed': async (readers) => {
    const first = { do: 'write-path', path: 'first', was: '', text: WORDS } as const;
    does(readers, 'employee', { do: 'write-goal', cell: 'goal', was: '', text: WORDS });
    does(readers, 'employee', { do: 'aim', where: 'here', leading: 'unsure' });
    for (const cell of ['need', 'there', 'gap', 'training'] as const) does(readers, 'employee', { ...first, cell });
    await press(readers.emil, 'map.add');
    await press(readers.mia, 'map.remove');
    await both(readers, (reader) => see(reader, 'map.added'));
  },
  'a map being written': async (readers) => {
    await both(readers, (reader) => press(reader, 'map.role.ask'));
    await press(readers.emil, 'map.level.ask');
  },
  'an action being written, and a balance that tilts': async (readers) => {
    for (const reader of [readers.mia, readers.emil]) await turnTo(reader, 'notes');
    await goTo(readers, 'actions');
    const due = '2030-05-02';
    for (const action of ['a', 'b', 'c'])
      does(readers, 'manager', { do: 'act', action, owner: 'manager', text: WORDS, due });
    await both(readers, ({ panel, t }) => panel.getByLabel(t('actions.what')).fill(WORDS));
    await both(readers, (reader) => see(reader, `actions.tilted.${roleOf(reader, readers)}`));
  },
  'an action being changed': (readers) => both(readers, (reader) => press(reader, 'actions.edit')),
  'the way to the close': async (readers) => {
    await both(readers, ({ panel, t }) => panel.getByLabel(t('actions.what')).fill(''));
    await both(readers, (reader) => press(reader, 'notes.cancel'));
    await goTo(readers, 'close');
    await both(readers, (reader) => see(reader, 'closing.keep'));
  },
  'what is still missing': async (readers) => {
    const step = readers.mia.t('closing.steps.so-what-missing');
    await both(readers, (reader) => press(reader, 'control.next', { phase: step }));
    await see(readers.emil, 'closing.missing.so-what-missing.employee');
  },
  'all of it said': async (readers) => {
    does(readers, 'employee', { do: 'so-what', text: WORDS }, { do: 'agree-cadence', cadence: 'monthly' });
    does(readers, 'employee', { do: 'take-baton', taken: true }, { do: 'pause' });
    await both(readers, (reader) => see(reader, 'closing.read'));
    await both(readers, (reader) => see(reader, 'clock.paused'));
  },
  'what they leave with': async (readers) => {
    does(readers, 'manager', { do: 'review', on: true });
    await both(readers, (reader) => see(reader, 'review.title'));
  },
  'a refusal, and the wave': async (readers) => {
    readers.world.away();
    await press(readers.emil, 'review.back');
    does(readers, 'manager', { do: 'close' });
    readers.world.back();
    await both(readers, (reader) => see(reader, 'farewell.title'));
    await see(readers.emil, 'refusal.title');
  },
};

function roleOf(reader: unknown, { mia }: Readers): Role {
  return reader === mia ? 'manager' : 'employee';
}

function firstOf({ world }: Readers) {
  return { number: 1, count: world.meeting.agenda.length };
}
