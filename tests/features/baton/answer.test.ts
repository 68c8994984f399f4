import { startAzurite } from '../../support/azurite';
import { type BatonWorld, openBatonWorld, REF } from '../../support/baton-world';
import { buttonsOf, inputsOf } from '../../support/card-buttons';
import { brokenRules, textIn } from '../../support/card-rules';
import { MAYA, TOM } from '../../support/invite-views';
import { cardOf } from '../../support/invite-world';

const FIRST = Date.parse('2027-02-10T09:00:00Z');
const NINA = { ...MAYA, id: 'nina', name: 'Nina Berg' };
const DATA = { manager: 'maya', employee: 'tom', id: REF.id };

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let at: BatonWorld;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());
beforeEach(async () => {
  at = await openBatonWorld(azurite.connectionString);
  await at.talked();
  await at.ring(FIRST);
});

const reminder = () => at.world.latestTo(TOM).card;
const valuesIn = (card: unknown) => Object.fromEntries([...inputsOf(card)].map(([id, { value }]) => [id, value]));
const verbsOf = (card: unknown) => buttonsOf(card).map(({ verb }) => verb);
const open = () => at.baton.openBatons(TOM);

describe('Whoever has the baton', () => {
  it('plans the next talk on a card that is filled in, and has only to send it', async () => {
    const card = cardOf(await at.clicks(TOM, reminder(), 'baton.plan'));
    expect(brokenRules(card)).toEqual([]);
    expect(textIn(card)).toContain('Your next conversation');
    expect(valuesIn(card)).toMatchObject({ who: 'maya', format: '30', place: 'video', date1: '2027-02-24' });
    expect(textIn(cardOf(await at.world.clicks(TOM, card, 'invite.send')))).toContain('Maya Lindqvist');
    await at.world.ring();
    expect(textIn(at.world.latestTo(MAYA).card)).toContain('Tom Okafor');
    expect(await open()).toEqual([]);
    const late = cardOf(await at.clicks(TOM, reminder(), 'baton.plan'));
    expect(textIn(late)).toContain('It is being planned already.');
    expect(verbsOf(late)).toEqual([]);
  });

  it('finds it among what is ahead, and plans it from there; the other one is told whose it is', async () => {
    const hers = await at.world.says(MAYA, 'upcoming');
    expect(textIn(hers)).toMatch(/With Tom Okafor[\s\S]*Around Wednesday, 24 February 2027. Tom Okafor arranges it./);
    expect(verbsOf(hers)).toEqual([]);
    const his = await at.world.says(TOM, 'upcoming');
    expect(textIn(his)).toContain("Around Wednesday, 24 February 2027. It's yours to arrange.");
    expect(textIn(cardOf(await at.clicks(TOM, his, 'baton.plan')))).toContain('Your next conversation');
  });

  it('says “not now”, and is asked again in two weeks', async () => {
    const card = cardOf(await at.clicks(TOM, reminder(), 'baton.not-now'));
    expect(textIn(card)).toContain('I will ask again on Wednesday, 24 February 2027.');
    expect(verbsOf(card)).toEqual(['baton.plan']);
    expect(await at.world.deps.wakeUps.earliest()).toBe(Date.parse('2027-02-24T09:00:00Z'));
  });

  it('lets it go, and may still plan it', async () => {
    const card = cardOf(await at.clicks(TOM, reminder(), 'baton.let-go'));
    expect(textIn(card)).toContain('You have let it go.');
    expect(await open()).toEqual([]);
    expect(textIn(cardOf(await at.clicks(TOM, card, 'baton.plan')))).toContain('Your next conversation');
  });

  it('takes it on to a new manager: it counts from the moment the invitation is sent', async () => {
    await at.world.installs(NINA);
    const form = cardOf(await at.clicks(TOM, reminder(), 'baton.new-manager'));
    expect(brokenRules(form)).toEqual([]);
    expect(textIn(form)).toContain('your new manager');
    expect(valuesIn(form)).toMatchObject({ who: '', format: '30', date1: '2027-02-24' });
    expect(await open()).toHaveLength(1);
    await at.world.clicks(TOM, form, 'invite.send', { who: 'nina' });
    expect(await open()).toEqual([]);
    const ref = { pair: { ...REF.pair, manager: 'nina' }, id: (await at.became())?.handedTo ?? '' };
    expect((await at.world.deps.conversations.find(ref))?.value).toMatchObject({ startedBy: 'employee' });
    const late = cardOf(await at.clicks(TOM, reminder(), 'baton.let-go'));
    expect(textIn(late)).toContain('You have taken it on to your new manager.');
    expect(await at.ring(Date.parse('2027-02-24T09:00:00Z'))).toEqual({ is: 'done' });
  });

  it('may think twice about a new manager: the same invitation is opened again, and the old baton is still there', async () => {
    const first = buttonsOf(cardOf(await at.clicks(TOM, reminder(), 'baton.new-manager')));
    const again = buttonsOf(cardOf(await at.clicks(TOM, reminder(), 'baton.new-manager')));
    expect(again.at(-1)?.data.id).toBe(first.at(-1)?.data.id);
    expect(await open()).toEqual([{ pair: REF.pair, conversation: REF.id, next: '2027-02-24' }]);
  });

  it('is the employee: nobody else can do anything with it', async () => {
    const answers = await Promise.all([MAYA, NINA].map((by) => at.sends(by, 'baton.let-go', DATA)));
    const missing = await at.sends(TOM, 'baton.let-go', { ...DATA, id: 'no-such' });
    expect(answers).toEqual([missing, missing]);
    expect(await at.baton.openBatons(NINA)).toEqual([]);
    expect(await at.became()).toEqual({ remindedAt: FIRST });
  });
});
