import type { Conversation } from '../../src/domain/conversation';
import type { Person } from '../../src/domain/person';
import type { Card } from '../../src/teams/card';
import { MAYA, TOM } from './invite-views';
import { cardOf, InviteWorld, type Message } from './invite-world';

/** Tom has just said yes to Maya's Monday at ten, ten by her clock; both know. */
export interface AgreedWorld {
  world: InviteWorld;
  /** The cards that each of them has in their chat. */
  cards: { maya: Card; tom: Card };
  conversation(): Promise<Conversation>;
  /** Presses a button of `keep.<deed>`; resolves to the card that takes the place of the one clicked. */
  press(by: Person, card: Card, deed: string, typed?: Record<string, unknown>): Promise<Card>;
  /** What the bot has said since: to whom. */
  said(): Message[];
}

export async function agreedWorld(connectionString: string): Promise<AgreedWorld> {
  const world = await InviteWorld.open(connectionString);
  await world.installs(MAYA, TOM);
  await world.clicks(MAYA, await world.says(MAYA, ''), 'invite.send', { who: TOM.id });
  await world.ring();
  const tom = cardOf(await world.clicks(TOM, world.latestTo(TOM).card, 'invite.accept'));
  await world.ring();
  const before = world.messages.length;
  return {
    world,
    cards: { maya: world.latestTo(MAYA).card, tom },
    press: async (by, card, deed, typed = {}) => cardOf(await world.clicks(by, card, `keep.${deed}`, typed)),
    said: () => world.messages.slice(before),
    async conversation() {
      const [part] = await world.deps.people.parts(TOM, 1);
      const kept = part && (await world.deps.conversations.find(part.ref));
      if (!kept) throw new Error('nothing is stored');
      return kept.value;
    },
  };
}
