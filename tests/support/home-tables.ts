import { randomUUID } from 'node:crypto';
import type { Action } from '../../src/domain/action';
import type { EraseAnswer, EraseRequest, HomeAnswer, HomeChange } from '../../src/domain/home';
import type { Person } from '../../src/domain/person';
import { registerActions } from '../../src/features/actions/register';
import { registerBaton } from '../../src/features/baton/register';
import { registerHistory } from '../../src/features/history/register';
import { registerHome } from '../../src/features/home/register';
import { registerSettings } from '../../src/features/settings/register';
import { NOW, openTalk, PAIR, type Talk } from './talk';

/** The page of one's own over real tables, asked as its socket asks: nothing that does not parse gets through. */
export interface HomeTables {
  talk: Talk;
  erased: Person[];
  look(by: Person, request?: unknown): Promise<HomeAnswer>;
  change(by: Person, change: HomeChange): Promise<HomeAnswer>;
  erase(by: Person, request: EraseRequest): Promise<EraseAnswer>;
  /** Whether such a message is understood at all. */
  understands(event: string, said: unknown): boolean;
}

export async function openHomeTables(connectionString: string): Promise<HomeTables> {
  const talk = await openTalk(connectionString);
  const erased: Person[] = [];
  const baton = registerBaton({
    ...talk,
    clock: talk.now,
    newId: randomUUID,
    plan: () => Promise.reject(new Error('not asked for')),
  });
  const { live } = registerHome({
    ...talk,
    ...baton,
    ...registerActions(talk),
    ...registerHistory(talk),
    ...registerSettings(talk),
    conversationsOf: async (person) => {
      const found = await Promise.all(
        (await talk.people.parts(person, 50)).map(({ ref }) => talk.conversations.find(ref)),
      );
      return found.flatMap((kept) => (kept ? [kept.value] : []));
    },
    eraseView: async () => ({ goes: NOTHING, stays: [{ name: 'Megan Bowen', conversations: 1 }] }),
    erase: async (person) => void erased.push(person),
  });
  const eventOf = (name: string) => {
    const found = live.find(({ event }) => event === name);
    if (!found) throw new Error(`nobody answers ${name}`);
    return found;
  };
  const ask = async <Answer>(name: string, by: Person, said: unknown): Promise<Answer> => {
    const { body, answer } = eventOf(name);
    return (await answer(talk.panelOf(by), body.parse(said))) as Answer;
  };
  return {
    talk,
    erased,
    look: (by, request = { timeZone: 'Europe/Oslo' }) => ask('home', by, request),
    change: (by, change) => ask('home.change', by, change),
    erase: (by, request) => ask('home.erase', by, request),
    understands: (event, said) => eventOf(event).body.safeParse(said).success,
  };
}

const NOTHING = {
  open: 0,
  preparation: 0,
  private: 0,
  shared: 0,
  actions: 0,
  soWhat: 0,
  map: 0,
  parked: 0,
  lines: 0,
};

/** An action of the pair, in the tables. */
export async function act({ conversations }: Talk, id: string, more: Partial<Action> = {}): Promise<Action> {
  const base = { conversation: 'talk-1', pair: PAIR, owner: 'employee', text: `Text of ${id}` } as const;
  const action: Action = { id, ...base, due: '2026-12-04', createdAt: NOW, state: { is: 'open' }, ...more };
  await conversations.write(action.pair, [{ action }]);
  return action;
}
