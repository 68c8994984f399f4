// One table, as long as there are ways in.
import type { Command } from '../../src/domain/command';
import type { Role } from '../../src/domain/pair';
import type { Matter } from './doors-matter';
import { STARTED } from './doors-matter';
import type { DoorsWorld, Knocker } from './doors-world';

/** What a knock names of a matter: the real keys, or made-up ones. */
export type Keys = Pick<Matter, 'proposed' | 'agreed' | 'held' | 'action'>;

/** One way through a door, and for whom it is meant. */
export interface Row {
  /** As the running app names it. */
  door: string;
  /** Of several ways through one door: which. */
  way?: string;
  /**
   * `oneself`: whoever is in the tenant, and they learn and change nothing but what is their own. Roles: nobody but those of the two whose
   * matter it is; for anybody else there is no such thing.
   */
  meant: 'oneself' | readonly Role[];
  /** One of the two for whom it is meant, who can look and change nothing. */
  looks?: Role;
  knock(world: DoorsWorld, by: Knocker, keys: Keys): Promise<unknown>;
}

const BOTH: readonly Role[] = ['manager', 'employee'];

type Data = (keys: Keys) => object;

const button = (verb: string, data: Data, meant: Row['meant'] = BOTH): Row => ({
  door: `button ${verb}`,
  meant,
  knock: (world, by, keys) => world.click(by, verb, data(keys)),
});
const ownButton = (verb: string, data: object = {}): Row => button(verb, () => data, 'oneself');

const live = (event: string, body: Data, meant: Row['meant'] = BOTH, way?: string): Row => ({
  door: `live ${event}`,
  ...(way && { way }),
  meant,
  knock: (world, by, keys) => world.live(by, event, body(keys)),
});

const word = (name: string): Row => ({
  door: `word ${name}`,
  meant: 'oneself',
  knock: (world, by) => world.say(by, `/career ${name}`),
});

const BROWSER = { timeZone: 'Europe/London', locale: 'en-GB' };
const NEW = 'b8b1c7c6-6b8e-4a53-9d0e-8a7a4a0f5a11';

/** What a panel may command; the compiler asks for a new one. */
const COMMANDS: { [Do in Command['do']]: Omit<Extract<Command, { do: Do }>, 'do' | 'id'> } = {
  start: {},
  pause: {},
  resume: {},
  go: { from: 0, to: 1 },
  extend: { phase: 0, added: 5 },
  ask: { phase: 0, prompt: 0 },
  note: { note: 'n1', text: 'Hello', private: false },
  'edit-note': { note: 'n1', text: 'Hello', seen: 0, private: false },
  'remove-note': { note: 'n1' },
  act: { action: 'a1', owner: 'employee', text: 'Ask', due: '2026-12-01' },
  'change-action': { action: 'a1', text: 'Ask', due: '2026-12-01' },
  'hand-over': { action: 'a1', owner: 'manager' },
  'remove-action': { action: 'a1' },
  park: { topic: 't1', text: 'Pay' },
  unpark: { topic: 't1' },
  'write-goal': { cell: 'goal', text: 'Lead', was: '' },
  aim: { where: 'here' },
  'write-path': { path: 'p1', cell: 'need', text: 'Practice', was: '' },
  'remove-path': { path: 'p1' },
  'so-what': { text: 'Onwards' },
  'agree-cadence': { cadence: 'monthly' },
  'take-baton': { taken: true },
  review: { on: true },
  close: {},
};

/** What is for the employee to say, whatever the manager thinks. */
const EMPLOYEES: readonly string[] = ['so-what', 'take-baton'];

const commands = Object.entries(COMMANDS).map(([name, more]): Row => {
  const body: Data = ({ agreed }) => ({ conversation: named(agreed), command: { id: 'c1', do: name, ...more } });
  return { ...live('command', body, BOTH, name), ...(EMPLOYEES.includes(name) && { looks: 'manager' }) };
});

/** Without what a card knows beside the key. */
const named = ({ manager, employee, id }: Keys['proposed']) => ({ manager, employee, id });

const INVITING = ['accept', 'counter', 'find-other', 'decline', 'swap', 'show'].map((deed) =>
  button(`invite.${deed}`, ({ proposed }) => proposed),
);
const KEEPING = ['find', 'move', 'accept', 'stay', 'cancel'].map((deed) =>
  button(`keep.${deed}`, ({ agreed }) => agreed),
);
const TALKING = ['open', 'start', 'resume', 'go', 'keep', 'ask', 'hand-over', 'close'].map((deed) =>
  button(`talk.${deed}`, ({ agreed }) => agreed),
);
const DOING = ['done', 'undo', 'snooze', 'date', 'drop', 'hand-over', 'stuck', 'take', 'decline', 'line', 'talk'].map(
  (deed) => button(`action.${deed}`, ({ action }) => action),
);
const HANDING_ON = ['plan', 'not-now', 'new-manager', 'let-go'].map((deed) =>
  button(`baton.${deed}`, ({ held }) => held, ['employee']),
);

const PROMISED = [{ do: 'done' }, { do: 'undo' }, { do: 'take-along', due: '2026-12-01' }, { do: 'drop' }].map(
  (wish): Row => {
    const body: Data = ({ agreed, action }) => ({ conversation: named(agreed), action: action.id, ...wish });
    return { ...live('promise', body, BOTH, wish.do), looks: 'manager' };
  },
);

/** Every door behind a sign-in. To let somebody in by another one, add its line. */
export const ROWS: readonly Row[] = [
  ownButton('invite.start'),
  ownButton('invite.whose', { id: NEW, pick: 'mine' }),
  ownButton('invite.suggest', { id: NEW }),
  ownButton('invite.find', { id: NEW }),
  ownButton('invite.send', { id: NEW }),
  ...INVITING,
  button('invite.about', ({ action }) => action, ['employee']),
  ...KEEPING,
  button('prepare.save', ({ agreed }) => ({ ...agreed, shown: {}, q0: 'Hello' })),
  button('prepare.share', ({ agreed }) => ({ ...agreed, shown: {}, share: '0' })),
  button('ready.quiet', ({ agreed }) => named(agreed)),
  ...TALKING,
  { ...button('talk.conclude', ({ agreed }) => ({ ...agreed, soWhat: 'Mine' })), looks: 'manager' },
  ...DOING,
  ...HANDING_ON,
  ownButton('settings.save'),
  ownButton('connect.begin'),
  ownButton('connect.end'),
  ownButton('welcome.go', { command: 'help' }),
  ownButton('doctor.look'),
  ownButton('history.page', { page: 0 }),
  ownButton('my-data.show'),
  ownButton('my-data.look'),
  ownButton('my-data.erase', { at: STARTED }),
  live('join', ({ agreed }) => ({ ...BROWSER, conversation: named(agreed) }), BOTH, 'a conversation'),
  live('join', () => BROWSER, 'oneself', 'what is nearest'),
  ...commands,
  live('prepare', ({ agreed }) => ({ conversation: named(agreed), question: 0, text: 'Hello' })),
  ...PROMISED,
  live('time', () => ({}), 'oneself'),
  live('home', () => BROWSER, 'oneself'),
  live(
    'home.change',
    ({ action }) => ({ do: 'action', action: named(action), what: { is: 'done' } }),
    BOTH,
    'an action',
  ),
  live('home.change', () => ({ do: 'settings', settings: SETTINGS }), 'oneself', 'settings'),
  live('home.erase', () => ({ do: 'look' }), 'oneself', 'looking'),
  live('home.erase', () => ({ do: 'erase' }), 'oneself', 'erasing'),
  ...['', 'mine', 'upcoming', 'prepare', 'talk', 'actions', 'history', 'settings'].map(word),
  ...['calendar', 'data', 'help', 'privacy', 'doctor'].map(word),
  { door: 'said', meant: 'oneself', knock: (world, by) => world.say(by, 'Hello') },
  {
    door: 'installed',
    meant: 'oneself',
    knock: (world, by) => world.tell(by, { type: 'installationUpdate', action: 'add' }),
  },
  ...['verifyState', 'tokenExchange', 'failure'].map(
    (name): Row => ({
      door: 'signed in',
      way: name,
      meant: 'oneself',
      knock: (world, by) => world.tell(by, { type: 'invoke', name: `signin/${name}`, value: BROUGHT }),
    }),
  ),
  {
    door: 'call',
    meant: 'oneself',
    knock: (world, by) => world.tell(by, CALL),
  },
];

const SETTINGS = { workingHours: { from: '09:00', to: '17:00' }, workingDays: [1, 2, 3, 4, 5], daysOff: [] };

/** From Microsoft's page, and from Teams itself. */
const BROUGHT = { state: '123456', id: 'exchange-1', token: 'of-teams' };

const CALL = {
  type: 'event',
  name: 'application/vnd.microsoft.meetingStart',
  value: { Id: 'MCMx', Title: 'A talk', StartTime: new Date(STARTED).toISOString() },
};

/** Open to whoever knows the address: nobody’s name and nobody’s words are behind them. */
export const OPEN: Readonly<Record<string, string>> = {
  'get /healthz': '/healthz',
  'get /readyz': '/readyz',
  'get /': '/',
  'get /privacy': '/privacy',
  'get /terms': '/terms',
  'get /panel': '/panel',
  'get /panel/*': '/panel/',
  'get /api/my-data.schema.json': '/api/my-data.schema.json',
};

/** Where Microsoft Graph tells of changes in diaries. It proves who it is by a secret for each person. */
export const TOLD_BY_GRAPH: readonly string[] = ['/api/graph/changes', '/api/graph/lifecycle'];

/** Downloads of one’s own, for whoever comes with a good token. */
export const SIGNED_IN: readonly string[] = ['/api/my-data.json', '/api/my-data.html', '/api/passport.html'];
