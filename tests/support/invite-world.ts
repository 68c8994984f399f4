import { randomUUID } from 'node:crypto';
import { handle } from '../../src/app/engine/handle';
import { HANDBOOK } from '../../src/domain/handbook';
import type { Person } from '../../src/domain/person';
import type { Instant } from '../../src/domain/time';
import type { WakeUp } from '../../src/domain/wake-up';
import { registerBaton } from '../../src/features/baton/register';
import type { InviteDeps } from '../../src/features/invite/deps';
import { registerInvite } from '../../src/features/invite/register';
import type { KeepDeps } from '../../src/features/keep/deps';
import { dateCards, registerKeep } from '../../src/features/keep/register';
import { openStorage } from '../../src/storage/open-storage';
import type { Reply } from '../../src/teams/bot-feature';
import type { Card } from '../../src/teams/card';
import { buttonsOf, filledIn } from './card-buttons';
import { NOW } from './invite-views';

export interface Message {
  to: string;
  card: Card;
  summary: string;
}

const reachOf = (id: string) => ({ serviceUrl: 'http://localhost', chat: `chat-of-${id}` });

/** Inviting on real tables: a clock that stands until it is told otherwise, and a post box for what the bot says. */
export class InviteWorld {
  now: Instant = NOW;
  readonly messages: Message[] = [];

  private constructor(
    readonly deps: InviteDeps & Pick<KeepDeps, 'links'> & Awaited<ReturnType<typeof openStorage>>,
    readonly feature: ReturnType<typeof registerInvite>,
    readonly keep: ReturnType<typeof registerKeep>,
    readonly baton: ReturnType<typeof registerBaton>,
  ) {}

  /** @param times looks for them in diaries, if those are used */
  static async open(connectionString: string, times?: InviteDeps['times']): Promise<InviteWorld> {
    const storage = await openStorage({ connectionString, prefix: `t${randomUUID().replaceAll('-', '')}` });
    let world: InviteWorld | undefined;
    const outside = {
      ...storage,
      times,
      handbook: HANDBOOK,
      limits: { open: 10, anHour: 5 },
      clock: () => world?.now ?? NOW,
      newId: () => randomUUID(),
      links: {
        calendar: async (ref: object) => `https://app.example/calendar/${btoa(JSON.stringify(ref))}.ics`,
        readCalendar: async (token: string) => (token === 'forged' ? undefined : JSON.parse(atob(token))),
      },
      messenger: {
        async send(to: { tenant: string; id: string }, card: Card, summary: string) {
          if (!(await storage.people.find(to))?.reach) return 'unreachable' as const;
          world?.messages.push({ to: to.id, card, summary });
          return { sent: randomUUID() };
        },
        update: async () => 'updated' as const,
      },
    };
    const openBatons: InviteDeps['openBatons'] = (person) => baton.openBatons(person);
    const deps = { ...outside, openBatons, showDate: dateCards(outside) };
    const invite = registerInvite(deps);
    const baton = registerBaton({ ...deps, plan: invite.plan });
    world = new InviteWorld(deps, invite, registerKeep({ ...deps, ...invite }), baton);
    return world;
  }

  /** From now on the bot reaches them. */
  async installs(...people: Person[]): Promise<void> {
    for (const person of people) await this.deps.people.remember({ ...person, reach: reachOf(person.id) });
  }

  async says(by: Person, word: string, mentioned?: { id: string; name: string }): Promise<Card> {
    const command = this.feature.bot.commands?.find((known) => known.word === word);
    return cardOf(await command?.answer({ by, now: this.now, ...(mentioned ? { mentioned } : {}) }));
  }

  /** Fills in a card and presses one of its buttons. */
  async clicks(by: Person, card: Card, verb: string, typed: Record<string, unknown> = {}): Promise<Reply> {
    const button = buttonsOf(card).find((one) => one.verb === verb);
    if (!button) throw new Error(`no button ${verb}`);
    return this.sends(by, verb, filledIn(card, button, typed));
  }

  /** What a client sends without a card, or in spite of it. */
  async sends(by: Person, verb: string, data: unknown): Promise<Reply> {
    const verbs = [this.feature, this.keep].flatMap(({ bot }) => bot.verbs ?? []);
    const known = verbs.find((one) => one.verb === verb);
    if (!known) throw new Error(`nobody answers ${verb}`);
    return known.answer({ by, now: this.now }, known.data.parse(data));
  }

  /** Rings what is due until nothing is. @returns the wake-ups whose readers cannot be reached. */
  async ring(): Promise<WakeUp[]> {
    const waiting: WakeUp[] = [];
    for (;;) {
      const due = await this.deps.wakeUps.claimDue(this.now, 60_000, 10);
      if (due.length === 0) return waiting;
      for (const claimed of due) {
        const handlers = [...this.feature.wakeUps, ...this.keep.wakeUps];
        const known = handlers.some(({ kind }) => kind === claimed.wakeUp.kind);
        const rung = known ? await handle(handlers, claimed.wakeUp, this.now) : undefined;
        if (rung?.is === 'waiting') waiting.push(claimed.wakeUp);
        await this.deps.wakeUps.finish(claimed);
      }
    }
  }

  /** The latest that the bot has said to them of its own accord. */
  latestTo({ id }: Person): Message {
    const message = this.messages.filter(({ to }) => to === id).at(-1);
    if (!message) throw new Error(`nothing was sent to ${id}`);
    return message;
  }
}

export function cardOf(reply: Reply | undefined): Card {
  if (!reply || !('card' in reply)) throw new Error(`no card, but ${JSON.stringify(reply)}`);
  return reply.card;
}
