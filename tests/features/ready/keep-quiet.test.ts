import { cancel } from '../../../src/domain/keep-date';
import { minutes } from '../../../src/domain/time';
import { checkReady } from '../../../src/features/ready/check-ready';
import { keepQuiet } from '../../../src/features/ready/keep-quiet';
import type { DropReason, Presence } from '../../../src/graph/graph';
import { startAzurite } from '../../support/azurite';
import { brokenRules, textIn } from '../../support/card-rules';
import { KEY, NOW, openTalk, PAIR, PEOPLE, REF, STARTS_AT, STRANGER, type Talk } from '../../support/talk';

const END = STARTS_AT + minutes(30);

describe('Do not disturb', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;
  let asked: unknown[];

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    talk = await openTalk(azurite.connectionString);
    asked = [];
  });

  const presence = (dropped?: DropReason): Presence => ({
    async doNotDisturb(person, until, now) {
      asked.push({ id: person.id, until, now });
      return dropped ? { dropped } : 'set';
    },
  });
  const click = async (by = PEOPLE.employee, dropped?: DropReason, now = NOW) => {
    const reply = await keepQuiet({ ...talk, presence: presence(dropped) }, { by, now }, KEY);
    return 'card' in reply ? reply.card : reply.text;
  };
  const shown = async (dropped?: DropReason) => {
    const card = await click(PEOPLE.employee, dropped);
    if (typeof card === 'string') throw new Error(card);
    expect(brokenRules(card)).toEqual([]);
    return textIn(card);
  };

  it('is offered with the ready check where it can be had, and nowhere else', async () => {
    const alarm = { kind: 'ready', due: NOW, pair: PAIR, subject: REF.id } as const;
    await checkReady({ ...talk, presence: presence() }, { ...alarm, reader: 'employee' }, NOW);
    await checkReady(talk, { ...alarm, reader: 'manager' }, NOW);
    expect(talk.sent.map(({ card }) => JSON.stringify(card).includes('ready.quiet'))).toEqual([true, false]);
    expect(asked).toEqual([]);
  });

  it('is switched on for whoever clicks, until the planned end, and the card says so', async () => {
    expect(await shown()).toContain('Do not disturb is on until 11:35.');
    expect(asked).toEqual([{ id: 'alex', until: END, now: NOW }]);
  });

  it('is theirs to switch on when it cannot be had', async () => {
    expect(await shown('not-connected')).toContain("I couldn't switch on do not disturb.");
  });

  it('is offered again when Teams is busy', async () => {
    expect(await shown('busy')).toMatch(/Teams is busy just now.*Do not disturb until 11:35/s);
  });

  it('is nothing for a stranger, and nothing for what is over', async () => {
    const nothing = await click(STRANGER);
    expect(nothing).toContain("I can't find that conversation.");
    expect(await click(PEOPLE.employee, undefined, END)).toBe(nothing);
    const kept = await talk.conversations.find(REF);
    const cancelled = kept && cancel(kept.value, 'manager', '');
    if (!kept || !cancelled || 'refused' in cancelled) throw new Error('it cannot be cancelled');
    await talk.conversations.write(PAIR, [{ conversation: cancelled, etag: kept.etag }]);
    expect(await click()).toBe(nothing);
    expect(asked).toEqual([]);
  });
});
