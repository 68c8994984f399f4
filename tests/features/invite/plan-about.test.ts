import type { Action } from '../../../src/domain/action';
import { hold, recapped } from '../../../src/domain/conversation';
import { aboutData, planAbout } from '../../../src/features/invite/plan-about';
import { startAzurite } from '../../support/azurite';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { conversationWith, MAYA, NOW, TOM } from '../../support/invite-views';
import { InviteWorld } from '../../support/invite-world';

const held = recapped(hold(conversationWith(), { soWhat: 'I want to lead', next: '2027-02-22' }, NOW), 'employee');
const { pair } = held;
const ACTION: Action = {
  ...{ id: 'find-out', conversation: held.id, pair, owner: 'employee', text: 'Ask around', due: '2026-12-03' },
  createdAt: NOW,
  plea: { for: 'help', by: 'employee', text: '', at: NOW, answer: { is: 'talk', text: '', at: NOW } },
  state: { is: 'open' },
};

describe('A talk that was offered to somebody who is stuck', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let world: InviteWorld;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    world = await InviteWorld.open(azurite.connectionString);
    await world.installs(MAYA, TOM);
  });

  const kept = (action: Action) => world.deps.conversations.write(pair, [{ conversation: held }, { action }]);
  const asks = (by: typeof TOM, id = 'find-out') =>
    planAbout(world.deps, { by, now: NOW }, aboutData.parse({ manager: pair.manager, employee: pair.employee, id }));

  it('comes to them as an invitation about just that, ready to be sent, below the card that was clicked', async () => {
    await kept(ACTION);
    expect(await asks(TOM)).toEqual({ text: 'It stands below, filled in: send it as it is, or make it yours.' });
    const { card, summary } = world.latestTo(TOM);
    expect(summary).toBe('A follow-up is ready to send');
    expect(JSON.stringify(card)).toContain('Ask around');
    expect(textIn(card)).toContain('Back to one question');
    expect(brokenRules(card)).toEqual([]);
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain('invite.send');
  });

  it('is theirs to plan: for the other one, and for what is done or never was, there is no such thing', async () => {
    await kept(ACTION);
    const nothing = await asks(TOM, 'no-such');
    expect(await asks(MAYA)).toEqual(nothing);
    expect(await asks({ ...TOM, id: 'nina' })).toEqual(nothing);
    const stored = await world.deps.conversations.action(pair, 'find-out');
    const done: Action = { ...ACTION, state: { is: 'done', at: NOW } };
    await world.deps.conversations.write(pair, [{ action: done, etag: stored?.etag }]);
    expect(await asks(TOM)).toEqual(nothing);
  });
});
