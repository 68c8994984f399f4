import type { Action } from '../../src/domain/action';
import type { Baton } from '../../src/domain/baton';
import type { Person } from '../../src/domain/person';
import type { Instant } from '../../src/domain/time';
import type { Reply } from '../../src/teams/bot-feature';
import type { Card } from '../../src/teams/card';
import { buttonsOf, filledIn } from './card-buttons';
import { conversationWith, MAYA, NOW, TOM } from './invite-views';
import { InviteWorld } from './invite-world';

export const NEXT = '2027-02-24';
export const HELD = { is: 'held', at: NOW, soWhat: 'I want to lead', next: NEXT } as const;
export const REF = { pair: conversationWith().pair, id: conversationWith().id };

/** A talk between Maya and Tom that was held, on real tables, and what comes of Tom's baton. */
export async function openBatonWorld(connectionString: string) {
  const world = await InviteWorld.open(connectionString);
  await world.installs(MAYA, TOM);
  const { baton } = world;
  const { conversations, people } = world.deps;
  return {
    world,
    baton,
    /** The talk, as it was closed, with what was agreed in it. */
    async talked(became?: Baton, actions: readonly Action[] = []): Promise<void> {
      const conversation = conversationWith({ stage: { ...HELD, ...(became ? { baton: became } : {}) } });
      for (const person of [MAYA, TOM]) await people.join(person, { ref: REF, createdAt: NOW });
      await conversations.write(REF.pair, [{ conversation }, ...actions.map((action) => ({ action }))]);
    },
    /** The alarm rings. */
    ring(now: Instant) {
      world.now = now;
      const [handler] = baton.wakeUps;
      if (!handler) throw new Error('nobody answers the alarm');
      return handler.ring({ kind: 'baton', due: now, ...REF, subject: REF.id, reader: 'employee' }, now);
    },
    async clicks(by: Person, card: Card, verb: string): Promise<Reply> {
      const button = buttonsOf(card).find((one) => one.verb === verb);
      if (!button) throw new Error(`no button ${verb}`);
      return this.sends(by, verb, filledIn(card, button, {}));
    },
    async sends(by: Person, verb: string, data: unknown): Promise<Reply> {
      const known = baton.bot.verbs?.find((one) => one.verb === verb);
      if (!known) throw new Error(`nobody answers ${verb}`);
      return known.answer({ by, now: world.now }, known.data.parse(data));
    },
    async became(): Promise<Baton | undefined> {
      const stage = (await conversations.find(REF))?.value.stage;
      return stage?.is === 'held' ? stage.baton : undefined;
    },
  };
}

export type BatonWorld = Awaited<ReturnType<typeof openBatonWorld>>;

export function actionOf(id: string, change: Partial<Action> = {}): Action {
  const open = { text: `Do ${id}`, due: '2026-12-04', createdAt: NOW, state: { is: 'open' } } as const;
  return { id, conversation: REF.id, pair: REF.pair, owner: 'employee', ...open, ...change };
}
