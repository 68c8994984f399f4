// One file: all that a close sets off has to be there at once, and is looked at in one place.
import type { Command } from '../../../src/domain/command';
import type { CommandAnswer } from '../../../src/domain/live';
import type { Person } from '../../../src/domain/person';
import { minutes } from '../../../src/domain/time';
import type { WakeUp } from '../../../src/domain/wake-up';
import { carryOut } from '../../../src/features/meeting/carry-out';
import { join } from '../../../src/features/meeting/join';
import { registerMeeting } from '../../../src/features/meeting/register';
import { startAzurite } from '../../support/azurite';
import { KEY, NOW, openTalk, PAIR, PEOPLE, REF, type Talk } from '../../support/talk';

const { manager: MEGAN, employee: ALEX } = PEOPLE;
const CLOSE: Command = { id: 'close', do: 'close' };
const LATER = minutes(10);

describe('Closing a conversation', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;
  let alarms: WakeUp[];

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    alarms = [];
    const { set } = talk.wakeUps;
    talk.wakeUps = { ...talk.wakeUps, set: (wakeUp) => set(wakeUp).then(() => void alarms.push(wakeUp)) };
    await join(talk, talk.panelOf(ALEX), { conversation: KEY, timeZone: 'UTC', locale: 'en' });
    await does(MEGAN, { id: 'start', do: 'start' });
    await does(ALEX, { id: 'a1', do: 'act', action: 'mine', owner: 'employee', text: 'Ask Patti', due: '2026-12-04' });
    await does(ALEX, {
      id: 'a2',
      do: 'act',
      action: 'hers',
      owner: 'manager',
      text: 'Introduce Alex',
      due: '2026-12-01',
    });
    await does(ALEX, { id: 's', do: 'so-what', text: 'I will try design' });
    await does(MEGAN, { id: 'c', do: 'agree-cadence', cadence: 'quarterly' });
    await does(ALEX, { id: 'b', do: 'take-baton', taken: true });
  });

  const does = (person: Person, command: Command, deps: Talk = talk): Promise<CommandAnswer> =>
    carryOut(deps, talk.panelOf(person), { conversation: KEY, command });
  const ring = () => talk.ring(registerMeeting(talk).wakeUps);
  const stage = async () => (await talk.conversations.find(REF))?.value.stage;
  const actions = async () => (await talk.conversations.actions(PAIR)).map(({ value }) => value);
  const recipients = () => talk.sent.map(({ to }) => to).sort();
  const BOTH = ['alex', 'megan'];

  it('holds the conversation and makes an action of every draft, all at once', async () => {
    expect(await does(MEGAN, CLOSE)).toMatchObject({ meeting: { closedAt: NOW } });
    expect(await stage()).toEqual({ is: 'held', at: NOW, soWhat: 'I will try design', next: '2027-02-22' });
    const common = { conversation: 'talk-1', pair: PAIR, createdAt: NOW, state: { is: 'open' } };
    expect(await actions()).toEqual([
      { ...common, id: 'hers', owner: 'manager', text: 'Introduce Alex', due: '2026-12-01' },
      { ...common, id: 'mine', owner: 'employee', text: 'Ask Patti', due: '2026-12-04' },
    ]);
  });

  it('sets an alarm for the first morning of each owner, at nine in their time zone', async () => {
    await does(MEGAN, CLOSE);
    const mornings = alarms.filter((alarm) => 'person' in alarm);
    expect(mornings.map(({ person, due }) => [person.id, new Date(due).toISOString()])).toEqual(
      expect.arrayContaining([
        ['alex', '2026-12-03T08:00:00.000Z'],
        ['megan', '2026-11-27T14:00:00.000Z'],
      ]),
    );
  });

  it('sets the alarm that reminds the employee, two weeks ahead, to arrange the next one', async () => {
    await does(MEGAN, CLOSE);
    const due = Date.parse('2027-02-08T08:00:00Z');
    expect(alarms.filter(({ kind }) => kind === 'baton')).toEqual([
      { kind: 'baton', due, pair: PAIR, subject: 'talk-1', reader: 'employee' },
    ]);
  });

  it('keeps the day that the two have chosen for the next one', async () => {
    await does(MEGAN, { id: 'own', do: 'agree-cadence', cadence: { on: '2027-01-14' } });
    await does(MEGAN, CLOSE);
    expect(await stage()).toMatchObject({ next: '2027-01-14' });
  });

  it('brings both their recap at once, and once', async () => {
    await does(MEGAN, CLOSE);
    await ring();
    expect(recipients()).toEqual(BOTH);
    talk.clock.now = NOW + LATER;
    await ring();
    expect(recipients()).toEqual(BOTH);
  });

  it('says the same again when the answer was lost, and doubles nothing', async () => {
    await does(MEGAN, CLOSE);
    await ring();
    talk.clock.now = NOW + LATER;
    expect(await does(MEGAN, CLOSE)).toMatchObject({ meeting: { closedAt: NOW } });
    await ring();
    expect(recipients()).toEqual(BOTH);
    expect(await actions()).toHaveLength(2);
  });

  it('happens once when both click at once', async () => {
    const answers = await Promise.all([does(MEGAN, CLOSE), does(ALEX, { ...CLOSE, id: 'close-too' })]);
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'closed', now: NOW }]);
    await ring();
    expect(recipients()).toEqual(BOTH);
    expect(await actions()).toHaveLength(2);
  });

  it('leaves no trace when it fails before anything is stored, and can be tried again', async () => {
    const write = () => Promise.reject(new Error('no storage'));
    const failing = { ...talk, conversations: { ...talk.conversations, write } };
    await expect(does(MEGAN, CLOSE, failing)).rejects.toThrow('no storage');
    talk.clock.now = NOW + LATER;
    await ring();
    expect(await stage()).toMatchObject({ is: 'agreed' });
    expect(await actions()).toEqual([]);
    expect(talk.sent).toEqual([]);
    await does(MEGAN, { ...CLOSE, id: 'close-again' });
    await ring();
    expect(recipients()).toEqual(BOTH);
  });

  it('brings the recap also when its alarm rings before the close is stored', async () => {
    const { write } = talk.conversations;
    const early: typeof write = (...change) => ring().then(() => write(...change));
    await does(MEGAN, CLOSE, { ...talk, conversations: { ...talk.conversations, write: early } });
    expect(talk.sent).toEqual([]);
    talk.clock.now = NOW + LATER;
    await ring();
    expect(recipients()).toEqual(BOTH);
  });

  it('brings one recap when a close failed and the next went well within a moment', async () => {
    const write = () => Promise.reject(new Error('no storage'));
    const failing = { ...talk, conversations: { ...talk.conversations, write } };
    await expect(does(MEGAN, CLOSE, failing)).rejects.toThrow('no storage');
    talk.clock.now = NOW + 3000;
    await does(MEGAN, CLOSE);
    await ring();
    talk.clock.now = NOW + LATER;
    await ring();
    expect(recipients()).toEqual(BOTH);
  });

  it('makes no actions when none were agreed', async () => {
    await does(ALEX, { id: 'r1', do: 'remove-action', action: 'mine' });
    await does(ALEX, { id: 'r2', do: 'remove-action', action: 'hers' });
    await does(MEGAN, CLOSE);
    expect(await actions()).toEqual([]);
    const closing = new Set(alarms.map(({ kind }) => kind).filter((kind) => kind !== 'unclosed'));
    expect(closing).toEqual(new Set(['recap', 'baton']));
  });
});
