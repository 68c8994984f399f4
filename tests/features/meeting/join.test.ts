import { decline } from '../../../src/domain/answer';
import { HANDBOOK } from '../../../src/domain/handbook';
import type { Joined, JoinRequest } from '../../../src/domain/live';
import type { Person } from '../../../src/domain/person';
import { type Plan, plan } from '../../../src/domain/plan';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { days } from '../../../src/domain/time';
import { join } from '../../../src/features/meeting/join';
import { registerMeeting } from '../../../src/features/meeting/register';
import { startAzurite } from '../../support/azurite';
import { agreed, KEY, keep, NOW, openTalk, PEOPLE, REF, STARTS_AT, STRANGER, type Talk } from '../../support/talk';

const ASKED: JoinRequest = { timeZone: 'Europe/Stockholm', locale: 'en-GB' };
const { manager: MEGAN, employee: ALEX } = PEOPLE;

describe('Opening the panel', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let talk: Talk;

  beforeAll(async () => {
    azurite = await startAzurite();
  });
  afterAll(() => azurite.stop());

  const open = async (change?: Partial<Plan>) => {
    talk = await openTalk(azurite.connectionString, change);
  };
  beforeEach(() => open());

  const answer = (person: Person, request: Partial<JoinRequest> = {}) =>
    join(talk, talk.panelOf(person), { ...ASKED, ...request });

  async function joined(person: Person, request: Partial<JoinRequest> = {}): Promise<Joined> {
    const answered = await answer(person, request);
    if ('refused' in answered) throw new Error(answered.refused);
    return answered;
  }

  it('lets both into one meeting, each in their own part', async () => {
    const [megan, alex] = [await joined(MEGAN), await joined(ALEX)];
    expect(megan).toMatchObject({ role: 'manager', conversation: KEY, startsAt: STARTS_AT, place: 'video', now: NOW });
    expect(alex).toMatchObject({ role: 'employee', conversation: KEY });
    expect(alex.names).toEqual({ manager: 'Megan Bowen', employee: 'Alex Wilber' });
    expect(alex.meeting).toEqual(megan.meeting);
  });

  it('gives what helps to listen to the manager alone, and the same questions to both', async () => {
    const [megan, alex] = [await joined(MEGAN), await joined(ALEX)];
    const prompts = ({ agenda }: Joined) => agenda.flatMap((phase) => phase.prompts);
    expect(prompts(megan).every(({ coach }) => coach?.probes.length)).toBe(true);
    expect(prompts(alex).some(({ coach }) => coach)).toBe(false);
    expect(prompts(alex).map(({ ask }) => ask)).toEqual(prompts(megan).map(({ ask }) => ask));
    expect(alex.agenda.map(({ name }) => name)).toContain('Where you are now');
  });

  it('speaks the language that its reader has chosen, whatever the browser says', async () => {
    await talk.people.remember({ ...ALEX, settings: { ...DEFAULT_SETTINGS, language: 'de' } });
    const [megan, alex] = [await joined(MEGAN), await joined(ALEX)];
    expect(alex.locale).toBe('de');
    expect(alex.agenda.map(({ name }) => name)).toContain('Wo du stehst');
    expect(megan).not.toHaveProperty('locale');
  });

  it('has each of the two listen in a room of their own', async () => {
    const [panel, other] = [talk.panelOf(MEGAN), talk.panelOf(ALEX)];
    await join(talk, panel, ASKED);
    await join(talk, other, ASKED);
    expect(new Set([...panel.rooms, ...other.rooms]).size).toBe(2);
  });

  it('makes one meeting when both open it in the same moment', async () => {
    const both = await Promise.all([joined(MEGAN), joined(ALEX), joined(ALEX)]);
    expect(new Set(both.map(({ meeting }) => JSON.stringify(meeting))).size).toBe(1);
  });

  it('takes the conversation whose start is nearest, unless one is named', async () => {
    await keep(talk, agreed({ id: 'talk-2' }, NOW + days(30)));
    expect((await joined(ALEX)).conversation.id).toBe('talk-1');
    expect((await joined(ALEX, { conversation: { ...KEY, id: 'talk-2' } })).conversation.id).toBe('talk-2');
  });

  it('tells the time to whoever asks for nothing else', async () => {
    await open();
    const time = registerMeeting(talk).live.find(({ event }) => event === 'time');
    expect(await time?.answer(talk.panelOf(ALEX), {})).toEqual({ now: NOW });
  });

  it('answers a stranger exactly as it answers for a conversation that does not exist', async () => {
    const none = { refused: 'not-found' };
    expect(await answer(ALEX, { conversation: { ...KEY, id: 'never' } })).toEqual(none);
    expect(await answer(STRANGER, { conversation: KEY })).toEqual(none);
    expect(await answer(STRANGER)).toEqual(none);
    expect(await answer({ ...ALEX, tenant: 'fabrikam' }, { conversation: KEY })).toEqual(none);
  });

  it('opens nothing that has no agreed time', async () => {
    const proposed = plan({ ...agreed(), id: 'talk-3', slots: [NOW + days(1)] }, HANDBOOK, NOW);
    if ('problems' in proposed) throw new Error(proposed.problems.join());
    const declined = decline({ ...proposed, id: 'talk-4' }, 'employee', '', NOW);
    if ('refused' in declined) throw new Error(declined.refused);
    for (const conversation of [proposed, declined]) {
      await keep(talk, conversation);
      expect(await answer(ALEX, { conversation: { ...KEY, id: conversation.id } })).toEqual({ refused: 'not-found' });
    }
  });

  it('puts the manager’s own questions first in the phase after the opening', async () => {
    await open({ questions: [{ prompt: 'proud' }, { own: 'What would you do with a free month?' }] });
    const { agenda, meeting } = await joined(ALEX);
    const own = { id: 'own-1', ask: 'What would you do with a free month?', ahead: true };
    expect(agenda[1]?.prompts[0]).toEqual(own);
    expect(meeting.agenda[1]?.prompts[0]).toBe('own-1');
    const ahead = agenda.flatMap(({ prompts }) => prompts.filter((prompt) => prompt.ahead));
    expect(ahead.map(({ id }) => id)).toEqual(['own-1', 'proud']);
  });

  it('learns the time zone of someone who has never written to the bot', async () => {
    const pair = { ...REF.pair, employee: 'lynne' };
    await keep(talk, agreed({ pair }));
    const lynne = { ...ALEX, id: 'lynne', name: 'Lynne Robbins' };
    await joined(lynne, { timeZone: 'Asia/Tokyo', locale: 'en-US@posix' });
    expect(await talk.people.find(lynne)).toMatchObject({
      name: 'Lynne Robbins',
      timeZone: 'Asia/Tokyo',
      locale: 'en',
    });
  });

  it('leaves a time zone that is known as it is, and takes no nonsense for one', async () => {
    await joined(ALEX, { timeZone: 'Asia/Tokyo' });
    expect(await talk.people.find(ALEX)).toMatchObject({ timeZone: 'Europe/Stockholm' });
    await talk.people.remember({ ...MEGAN, timeZone: 'UTC' });
    await joined(MEGAN, { timeZone: 'Mars/Olympus' });
    expect(await talk.people.find(MEGAN)).toMatchObject({ timeZone: 'UTC' });
  });
});
