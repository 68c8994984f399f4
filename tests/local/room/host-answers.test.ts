import { answersOf, type HostFacts } from '../../../src/local/room/host-answers';

const facts: HostFacts = {
  person: { id: 'mia', name: 'Mia Lindqvist', tenant: 'contoso' },
  getToken: async () => 'fresh',
  theme: 'dark',
  locale: 'en-gb',
  frameContext: 'sidePanel',
  subPageId: '{}',
};

test('greets with the frame the panel sits in', async () => {
  const [frame, client, runtime] = (await answersOf(facts, 'initialize')) ?? [];
  expect([frame, client]).toEqual(['sidePanel', 'web']);
  expect(JSON.parse(String(runtime))).toMatchObject({ apiVersion: 4 });
});

test('tells who reads, in which theme and language', async () => {
  const [context] = (await answersOf(facts, 'getContext')) ?? [];
  expect(context).toMatchObject({
    userObjectId: 'mia',
    tid: 'contoso',
    theme: 'dark',
    locale: 'en-gb',
    subEntityId: '{}',
  });
});

test('hands out a token, or the reason why there is none', async () => {
  expect(await answersOf(facts, 'authentication.getAuthToken')).toEqual([true, 'fresh']);
  const getToken = () => Promise.reject(new Error('not now'));
  expect(await answersOf({ ...facts, getToken }, 'authentication.getAuthToken')).toEqual([false, 'not now']);
});

test('leaves unanswered what wants no answer', async () => {
  expect(await answersOf(facts, 'appInitialization.success')).toBeUndefined();
});

test('a page of one’s own belongs to no meeting', async () => {
  const home = { ...facts, frameContext: 'content' as const };
  const contexts = [home, { ...facts, meetingId: 'local' }].map((some) => answersOf(some, 'getContext'));
  expect((await Promise.all(contexts)).flat()).toMatchObject([
    { frameContext: 'content', meetingId: undefined },
    { frameContext: 'sidePanel', meetingId: 'local' },
  ]);
});
