import { type Action, isOpen } from '../../src/domain/action';
import type { Conversations } from '../../src/storage/conversations';
import type { Storage } from '../../src/storage/open-storage';
import type { KnownPerson } from '../../src/storage/people';
import type { Breaks } from './instance';
import { hashOf } from './random';
import type { Invariant } from './witness';

/** Ways in which the product might be wrong, and the promise that each of them breaks. */
export const BROKEN: readonly [string, Invariant, Breaks][] = [
  [
    'the next alarm is left to whoever comes next',
    'no open action is without its alarm',
    { storage: (storage) => ({ ...storage, wakeUps: { ...storage.wakeUps, set: async () => {} } }) },
  ],
  [
    'some alarms are claimed and never rung',
    'every reminder that is due is sent',
    { storage: (storage) => ({ ...storage, wakeUps: { ...storage.wakeUps, claimDue: claimAndLoseSome(storage) } }) },
  ],
  [
    'what is said is recorded first, and said later',
    'what is recorded was sent',
    {
      messenger: (messenger, line) => ({
        ...messenger,
        send: async (...said) => {
          line
            .wait(60_000, new AbortController().signal)
            .then(() => messenger.send(...said))
            .catch(() => undefined);
          return { sent: 'soon' };
        },
      }),
    },
  ],
  [
    'what was said is not recorded',
    'nobody hears a thing twice, unless its teller died or lost the answer in between',
    { storage: onWriting((action) => action.remindedAt === undefined) },
  ],
  [
    'everybody lives by the same clock',
    'nobody is reminded when it is unwelcome',
    { storage: onFinding(({ settings: _, ...person }) => ({ ...person, timeZone: 'UTC' })) },
  ],
  [
    'what is done is still asked for',
    'nobody is reminded of what is over',
    { storage: onReading((action) => ({ ...action, state: { is: 'open' } })) },
  ],
  [
    'nobody counts the reminders',
    'nobody is reminded more often than the policy says',
    { storage: onReading(({ reminders: _, ...action }) => action) },
  ],
];

/** A server that drops every fifth alarm: which one that is depends on who came first. */
export const DEPENDENT_ON_ORDER: Breaks = {
  storage: (storage) => {
    let count = 0;
    const claimDue: Storage['wakeUps']['claimDue'] = async (...asked) => {
      const claims = await storage.wakeUps.claimDue(...asked);
      const dropped = claims.filter(() => ++count % 5 === 0);
      await Promise.all(dropped.map((claim) => storage.wakeUps.finish(claim)));
      return claims.filter((claim) => !dropped.includes(claim));
    };
    return { ...storage, wakeUps: { ...storage.wakeUps, claimDue } };
  },
};

function claimAndLoseSome({ wakeUps }: Storage): Storage['wakeUps']['claimDue'] {
  return async (...asked) =>
    (await wakeUps.claimDue(...asked)).filter(
      ({ wakeUp }) => !('person' in wakeUp) || hashOf(wakeUp.person.id) % 4 > 0,
    );
}

function onFinding(seen: (person: KnownPerson) => KnownPerson): (storage: Storage) => Storage {
  return (storage) => {
    const find: Storage['people']['find'] = async (key) => {
      const person = await storage.people.find(key);
      return person && seen(person);
    };
    const beforeTelling: Storage['people']['beforeTelling'] = async (key) => {
      const before = await storage.people.beforeTelling(key);
      return { ...before, person: before.person && seen(before.person) };
    };
    return { ...storage, people: { ...storage.people, find, beforeTelling } };
  };
}

function onReading(seen: (action: Action) => Action): Breaks['storage'] {
  return (storage) => {
    const { conversations } = storage;
    const actions: Conversations['actions'] = async (pair) =>
      (await conversations.actions(pair)).map(({ value, etag }) => ({ value: seen(value), etag }));
    const openActions: Conversations['openActions'] = async (pair) =>
      (await actions(pair)).filter(({ value }) => isOpen(value));
    return { ...storage, conversations: { ...conversations, actions, openActions } };
  };
}

/** Writes nothing of which an action is not to be written, and says that it has. */
function onWriting(isWritten: (action: Action) => boolean): Breaks['storage'] {
  return (storage) => {
    const { conversations } = storage;
    const write: Conversations['write'] = async (pair, changes) =>
      changes.some((change) => 'action' in change && !isWritten(change.action))
        ? changes.map(() => 'W/"0"')
        : conversations.write(pair, changes);
    return { ...storage, conversations: { ...conversations, write } };
  };
}
