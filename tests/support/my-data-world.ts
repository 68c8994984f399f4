// Long because it is a list: every place where the product keeps a word of somebody.
import { randomUUID } from 'node:crypto';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import type { Action } from '../../src/domain/action';
import type { Conversation, Stage } from '../../src/domain/conversation';
import type { Meeting, Note } from '../../src/domain/meeting';
import type { Pair, Role } from '../../src/domain/pair';
import type { Preparation } from '../../src/domain/preparation';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import type { Storage } from '../../src/storage/open-storage';
import { meetingOf } from './meetings';
import { actionOf, conversationOf, NOW } from './samples';

/** Who wrote a text stands at its beginning: so that whatever is stored shows what there is of each. */
export const WROTE: Readonly<Record<Role, RegExp>> = { manager: /MGR-[a-z0-9-]+/g, employee: /EMP-[a-z0-9-]+/g };

export const newTrio = () => {
  const [tenant, manager, employee, report] = Array.from({ length: 4 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  return { pair: { tenant, manager, employee }, below: { tenant, manager: employee, employee: report } };
};

const talk = (pair: Pair, stage: Stage, more: Partial<Conversation> = {}): Conversation => ({
  ...conversationOf(pair, stage),
  opening: '',
  why: undefined,
  reason: undefined,
  questions: [{ prompt: 'proud' }],
  ...more,
});

const LATER = NOW + 7 * 24 * 3_600_000;
const note = (author: Role, text: string, more: Partial<Note> = {}): Note => ({
  id: randomUUID(),
  author,
  text,
  at: NOW,
  phase: 1,
  private: false,
  wording: 0,
  ...more,
});

const map = {
  goal: 'EMP-goal',
  level: 'EMP-level',
  paths: [{ id: 'p', need: 'EMP-need', there: '', gap: 'EMP-gap', training: '', role: '', experience: '' }],
};

const meeting = (conversation: string, more: Partial<Meeting> = {}): Meeting => ({
  ...meetingOf('30', [], conversation),
  startedAt: NOW,
  notes: [
    note('employee', 'EMP-note-private', { private: true }),
    note('employee', 'EMP-note-shared'),
    note('manager', 'MGR-note-private', { private: true }),
    note('manager', 'MGR-note-shared'),
  ],
  parked: [
    { id: 'pe', by: 'employee', text: 'EMP-parked' },
    { id: 'pm', by: 'manager', text: 'MGR-parked' },
  ],
  actions: [
    { id: 'de', owner: 'employee', text: 'EMP-draft', due: '2026-12-01' },
    { id: 'dm', owner: 'manager', text: 'MGR-draft', due: '2026-12-01' },
  ],
  map,
  ...more,
});

const preparation = (conversation: string, role: Role, who: string): Preparation => ({
  conversation,
  role,
  version: 2,
  reflections: [
    { question: 0, text: `${who}-thought` },
    { question: 'free', text: `${who}-thought-shared`, sharedAt: NOW },
  ],
});

/** Every stage that a talk can be in, with words of both wherever words can be. */
export function talksOf(pair: Pair): Conversation[] {
  const held = talk(
    pair,
    { is: 'held', at: NOW, soWhat: 'EMP-so-what', next: '2027-02-22', recapped: ['manager'] },
    {
      id: 'held',
      opening: 'MGR-opening',
      questions: [{ own: 'MGR-question' }, { own: 'EMP-question' }],
      swapped: true,
      swappedIndex: 1,
    },
  );
  const mine = { startedBy: 'employee', opening: 'MGR-answer', why: 'EMP-why', reason: 'EMP-reason' } as const;
  return [
    held,
    talk(
      pair,
      { is: 'proposed', by: 'employee', slots: [LATER] },
      { ...mine, id: 'asked', questions: [{ own: 'EMP-own' }] },
    ),
    talk(pair, { is: 'proposed', by: 'manager', slots: [LATER] }, { id: 'invited', reason: 'MGR-reason' }),
    talk(pair, { is: 'agreed', by: 'manager', startsAt: LATER }, { id: 'agreed', opening: 'MGR-opening-agreed' }),
    talk(pair, { is: 'declined', by: 'employee', word: 'EMP-word', at: NOW }, { id: 'no-employee' }),
    talk(pair, { is: 'declined', by: 'manager', word: 'MGR-word', at: NOW }, { id: 'no-manager' }),
    talk(pair, { is: 'cancelled', by: 'employee', word: 'EMP-let-go', startsAt: NOW }, { id: 'off-employee' }),
    talk(pair, { is: 'cancelled', by: 'manager', word: 'MGR-let-go', startsAt: NOW }, { id: 'off-manager' }),
    // It came back to a question of the other one.
    talk(
      pair,
      { is: 'declined', by: 'employee', word: '', at: NOW },
      { id: 'again', questions: [{ own: 'EMP-question' }], createdAt: NOW + 1 },
    ),
  ];
}

function actionsOf(pair: Pair): Action[] {
  const of = (id: string, owner: Role, text: string, more: Partial<Action> = {}) =>
    actionOf(pair, { id, conversation: 'held', owner, text, ...more });
  return [
    of('e1', 'employee', 'EMP-action', {
      plea: {
        for: 'help',
        by: 'employee',
        text: 'EMP-plea',
        at: NOW,
        answer: { is: 'line', text: 'MGR-line', at: NOW },
      },
    }),
    of('e2', 'employee', 'EMP-dropped', { state: { is: 'dropped', at: NOW, reason: 'EMP-drop' } }),
    of('e3', 'employee', 'EMP-done', { state: { is: 'done', at: NOW } }),
    of('e4', 'employee', 'EMP-find', { discovery: { question: 'EMP-asked', followUp: true } }),
    of('m1', 'manager', 'MGR-action', {
      plea: {
        for: 'help',
        by: 'manager',
        text: 'MGR-plea',
        at: NOW,
        answer: { is: 'line', text: 'EMP-line', at: NOW },
      },
    }),
    of('m2', 'manager', 'MGR-find', { discovery: { question: 'EMP-question', followUp: false } }),
    of('m3', 'manager', 'MGR-dropped', { state: { is: 'dropped', at: NOW, reason: 'MGR-drop' } }),
  ];
}

/** Words of both, wherever the product keeps any; and of the employee also where they are somebody else's manager. */
export async function writeEverything(storage: Storage, { pair, below }: ReturnType<typeof newTrio>): Promise<void> {
  const { people, conversations } = storage;
  const { tenant } = pair;
  for (const [id, name] of [
    [pair.manager, 'MGR-name'],
    [pair.employee, 'EMP-name'],
    [below.employee, 'Kim'],
  ] as const) {
    const key = { tenant, id };
    await people.remember({
      ...key,
      name,
      email: `${name}@x`,
      settings: DEFAULT_SETTINGS,
      reach: { serviceUrl: 'x', chat: id },
    });
    await people.showed(key, { message: 'm', is: 'list', of: [] });
    await people.wait(key, { kind: 'recap', due: NOW, pair, subject: 'held', reader: 'employee' });
  }
  const talks = [
    ...talksOf(pair).map((each) => ({ of: pair, each })),
    {
      of: below,
      each: talk(
        below,
        { is: 'proposed', by: 'manager', slots: [LATER] },
        { id: 'below', opening: 'EMP-opening-below' },
      ),
    },
  ];
  await Promise.all(
    talks.flatMap(({ of, each }) =>
      [of.manager, of.employee].map((id) =>
        people.join({ tenant, id }, { ref: { pair: of, id: each.id }, createdAt: each.createdAt }),
      ),
    ),
  );
  await conversations.write(pair, [
    ...talksOf(pair).map((conversation) => ({ conversation })),
    { meeting: meeting('held', { closedAt: NOW, soWhat: 'EMP-so-what', actions: [] }) },
    { meeting: meeting('agreed', { runningSince: NOW, soWhat: 'EMP-so-far' }) },
    ...(['manager', 'employee'] as const).map((role) => ({
      preparation: preparation('held', role, role === 'manager' ? 'MGR' : 'EMP'),
    })),
    ...actionsOf(pair).map((action) => ({ action })),
    { map },
  ]);
  await conversations.write(
    below,
    talks.filter(({ of }) => of === below).map(({ each }) => ({ conversation: each })),
  );
}

/** All that stands about this tenant in any table of the account. */
export async function readRaw(connectionString: string, tenant: string): Promise<string[]> {
  const options = { allowInsecureConnection: true };
  const rows: string[] = [];
  for await (const { name = '' } of TableServiceClient.fromConnectionString(connectionString, options).listTables()) {
    const queryOptions =
      name === 'wakeups' ? {} : { filter: `PartitionKey ge '${tenant}' and PartitionKey lt '${tenant}~'` };
    const table = TableClient.fromConnectionString(connectionString, name, options);
    for await (const row of table.listEntities({ queryOptions })) rows.push(`${name} ${JSON.stringify(row)}`);
  }
  return rows.filter((row) => row.includes(tenant));
}

/** The texts that this one of the two wrote, as far as they are stored. */
export function writtenBy(role: Role, raw: readonly string[]): Set<string> {
  return new Set(raw.join('\n').match(WROTE[role]) ?? []);
}
