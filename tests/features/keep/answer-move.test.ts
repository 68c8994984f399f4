import type { Person } from '../../../src/domain/person';
import { minutes } from '../../../src/domain/time';
import type { Card } from '../../../src/teams/card';
import { type AgreedWorld, agreedWorld } from '../../support/agreed-world';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { MAYA, MONDAY, TOM } from '../../support/invite-views';
import { conversationOf, newPair } from '../../support/samples';

const WEDNESDAY = Date.parse('2026-11-25T09:00:00Z');
const ASKED = { slots: String(WEDNESDAY), reason: 'My daughter has a school play.' };

describe('Moving a date to a time at which somebody has another conversation', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let agreed: AgreedWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    agreed = await agreedWorld(azurite.connectionString);
  });

  const ask = (): Promise<Card> => agreed.press(TOM, agreed.cards.tom, 'move', ASKED);

  /** Another conversation of theirs begins in the middle of the new date. */
  async function isBusy(whom: Person): Promise<void> {
    const pair = { ...newPair(), tenant: whom.tenant, employee: whom.id };
    const conversation = conversationOf(pair, { is: 'agreed', by: 'employee', startsAt: WEDNESDAY + minutes(15) });
    const { people, conversations } = agreed.world.deps;
    await people.join(whom, { ref: { pair, id: conversation.id }, createdAt: conversation.createdAt });
    await conversations.write(pair, [{ conversation }]);
  }

  it('is refused to the one who asks', async () => {
    await isBusy(TOM);
    expect(textIn(await ask())).toContain('You have another conversation at one of these times');
  });

  it('is refused to the one who agrees, and the old time stands', async () => {
    await ask();
    await agreed.world.ring();
    const { card } = agreed.world.latestTo(MAYA);
    await isBusy(MAYA);
    expect(textIn(await agreed.press(MAYA, card, 'accept'))).toContain('You have another conversation');
    expect(await agreed.conversation()).toMatchObject({ moves: 0, stage: { startsAt: MONDAY } });
  });
});
