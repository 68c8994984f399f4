import type { DiaryEvent, Graph } from '../../src/graph/graph';
import { EMIL, type GraphWorld, HOUR, MIA, NOW, ownerOf, startGraphWorld, talk } from '../support/graph-world';

let world: GraphWorld;
let graph: Graph;
const mia = ownerOf(MIA);

beforeEach(async () => {
  world = await startGraphWorld();
  graph = await world.open(2);
});
afterEach(() => world.stop());

/** Made by Mia, or the test is over. */
async function made(more: Parameters<typeof talk>[0] = {}): Promise<DiaryEvent> {
  const event = await graph.diaries.create(mia, talk(more));
  if ('dropped' in event) throw new Error(event.dropped);
  return event;
}

describe('an event', () => {
  it('stands in both diaries, private, with a Teams link, and asks the guest for an answer', async () => {
    const event = await made();
    expect(event).toMatchObject({ startsAt: NOW + HOUR, endsAt: NOW + 1.5 * HOUR, cancelled: false, declined: false });
    expect(event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    const [hers] = world.cloud.diaries.of(MIA.id);
    expect(hers).toMatchObject({
      sensitivity: 'private',
      subject: 'A talk with Emil',
      body: 'About you.',
      place: 'Video call',
    });
    expect(hers?.asked).toMatchObject({ responseRequested: true, allowNewTimeProposals: false });
    expect(world.cloud.diaries.of(EMIL.id)).toMatchObject([{ isOrganizer: false, start: event.startsAt }]);
    expect(world.cloud.requests).toEqual([`POST /users/${MIA.id}/events`]);
  });

  it('has no Teams link where they talk face to face', async () => {
    expect(await made({ online: false })).not.toHaveProperty('joinUrl');
  });

  it('is one event, however often it is created', async () => {
    const first = await made();
    expect(await made()).toEqual(first);
    expect(world.cloud.diaries.of(MIA.id)).toHaveLength(1);
    expect(world.cloud.diaries.of(EMIL.id)).toHaveLength(1);
  });

  it('is one event when the first answer was lost, and is found where it stands now when it has been moved since', async () => {
    world.cloud.meets('answer-lost');
    expect(await graph.diaries.create(mia, talk())).toEqual({ dropped: 'busy' });
    const [hers] = world.cloud.diaries.of(MIA.id);
    world.cloud.diaries.move(MIA.id, hers?.id ?? '', { start: NOW + 5 * HOUR, end: NOW + 6 * HOUR });
    expect(await made()).toMatchObject({ id: hers?.id, startsAt: NOW + 5 * HOUR });
    expect(world.cloud.diaries.of(MIA.id)).toHaveLength(1);
    expect(world.cloud.requests).toHaveLength(3);
  });

  it('is told from another one by its transaction, whatever stands in that', async () => {
    const [one, other] = [await made({ transaction: "it's 1" }), await made({ transaction: "it's 2" })];
    expect(one.id).not.toBe(other.id);
    await graph.diaries.move(mia, one.id, { startsAt: NOW, endsAt: NOW + 1 });
    await graph.diaries.move(mia, other.id, { startsAt: NOW, endsAt: NOW + 1 });
    expect((await made({ transaction: "it's 2" })).id).toBe(other.id);
  });

  it('is moved and cancelled in both diaries', async () => {
    const { id } = await made();
    const to = { startsAt: NOW + 3 * HOUR, endsAt: NOW + 4 * HOUR };
    expect(await graph.diaries.move(mia, id, to)).toMatchObject({ id, ...to });
    expect(world.cloud.diaries.of(EMIL.id)).toMatchObject([{ start: to.startsAt, end: to.endsAt }]);
    expect(await graph.diaries.cancel(mia, id)).toBe('cancelled');
    expect(world.cloud.diaries.of(MIA.id)).toEqual([]);
    expect(world.cloud.diaries.of(EMIL.id)).toMatchObject([{ isCancelled: true }]);
  });

  it('is read as it stands, also when its guest has declined', async () => {
    const { id } = await made();
    world.cloud.diaries.answer(EMIL.id, MIA.id, id, 'declined');
    expect(await graph.diaries.read(mia, id)).toMatchObject({ id, declined: true, joinUrl: expect.any(String) });
  });

  it('is gone when its owner has taken it out in Outlook', async () => {
    const { id } = await made();
    world.cloud.diaries.cancel(MIA.id, id);
    expect(await graph.diaries.read(mia, id)).toBe('gone');
    expect(await graph.diaries.move(mia, id, { startsAt: NOW, endsAt: NOW + 1 })).toBe('gone');
    expect(await graph.diaries.cancel(mia, id)).toBe('gone');
  });

  it('brings nothing along of what is written in it', async () => {
    const { id } = await made();
    expect(JSON.stringify(await graph.diaries.read(mia, id))).not.toMatch(/talk with|About you|Emil|emil/);
  });
});

describe('who is taken when', () => {
  const day = { startsAt: NOW, endsAt: NOW + 24 * HOUR };
  const dentist = { subject: 'Dentist', place: 'Main Street', start: NOW + HOUR, end: NOW + 2 * HOUR };

  it('is said for each, in the order of the question, in one request, and without what it is about', async () => {
    world.cloud.diaries.add(EMIL.id, dentist);
    const busy = await graph.diaries.busy(mia, [MIA.email, EMIL.email.toUpperCase()], day);
    expect(busy).toEqual([[], [{ startsAt: dentist.start, endsAt: dentist.end }]]);
    expect(JSON.stringify(busy)).not.toMatch(/Dentist|Street/);
    expect(world.cloud.requests).toEqual([`POST /users/${MIA.id}/calendar/getSchedule`]);
  });

  it.each([
    ['busy', true],
    ['tentative', true],
    ['oof', true],
    ['unknown', true],
    ['free', false],
    ['workingElsewhere', false],
  ])('counts %s as taken: %s', async (status, taken) => {
    world.cloud.diaries.add(EMIL.id, { ...dentist, status });
    expect(await graph.diaries.busy(mia, [EMIL.email], day)).toMatchObject([taken ? [{}] : []]);
  });

  it('is not known of somebody whom the organisation does not know', async () => {
    expect(await graph.diaries.busy(mia, ['stranger@elsewhere.example', MIA.email], day)).toEqual([undefined, []]);
  });
});

describe('a person without a mailbox in the cloud', () => {
  const ada = ownerOf({ id: 'a0000000-0000-4000-8000-000000000009' });

  it('is said to have none, whatever is asked', async () => {
    const { busy, create, read, move, cancel } = graph.diaries;
    const span = { startsAt: NOW, endsAt: NOW + 1 };
    const none = { dropped: 'no-mailbox' };
    expect(await create(ada, talk())).toEqual(none);
    expect(await busy(ada, [MIA.email], span)).toEqual(none);
    expect(await read(ada, 'x')).toEqual(none);
    expect(await move(ada, 'x', span)).toEqual(none);
    expect(await cancel(ada, 'x')).toEqual(none);
  });
});
