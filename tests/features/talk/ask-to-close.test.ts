import { askToClose } from '../../../src/features/talk/ask-to-close';
import { startAzurite } from '../../support/azurite';
import { textIn } from '../../support/card-rules';
import { NOW, PAIR, PEOPLE, REF } from '../../support/talk';
import { openTalkCards, type TalkCards } from '../../support/talk-cards';

const ALARM = { kind: 'closing', due: NOW, pair: PAIR, subject: REF.id, reader: 'employee' } as const;

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let cards: TalkCards;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  cards = await openTalkCards(azurite.connectionString);
  await cards.says(PEOPLE.manager);
  await cards.does('manager', { do: 'start' });
});

const ring = () => askToClose(cards.deps, ALARM, NOW);
const goTo = (from: number, to: number) => cards.does('manager', { do: 'go', from, to });

describe('The call for the last word', () => {
  it('waits for the step that it was set for, and is dropped if that never comes', async () => {
    expect(await ring()).toEqual({ is: 'missing' });
    await goTo(0, 5);
    expect(await ring()).toEqual({ is: 'done' });
    expect(cards.talk.sent).toHaveLength(1);
  });

  it('comes once, even when they go back and come again', async () => {
    await goTo(0, 5);
    await ring();
    await goTo(5, 4);
    await goTo(4, 5);
    await ring();
    expect(cards.talk.sent).toHaveLength(1);
  });

  it('has no coaching in it', async () => {
    await goTo(0, 5);
    await ring();
    const [sent] = cards.talk.sent;
    expect(sent && textIn(sent.card)).toContain('The last word is yours');
    expect(JSON.stringify(sent)).not.toMatch(/Listen for|Leave them/);
  });

  it('is not needed when all has been said in the panel', async () => {
    await goTo(0, 5);
    await cards.does('employee', { do: 'so-what', text: 'Onwards' });
    await cards.does('employee', { do: 'agree-cadence', cadence: 'monthly' });
    await cards.does('employee', { do: 'take-baton', taken: true });
    expect(await ring()).toEqual({ is: 'done' });
    expect(cards.talk.sent).toEqual([]);
  });

  it('waits for someone who has not installed the app', async () => {
    await cards.talk.people.unreach(PEOPLE.employee);
    await goTo(0, 5);
    expect(await ring()).toEqual({ is: 'waiting' });
    await cards.talk.people.remember({ ...PEOPLE.employee, reach: { serviceUrl: 'x', chat: 'employee' } });
    expect(await ring()).toEqual({ is: 'done' });
    expect(cards.talk.sent).toHaveLength(1);
  });
});
