// What somebody sees who runs the product, over a tale told to its end. One file, because each looks at the same tale.
import type { Shown } from './support/chat-log';
import { keepLog } from './support/log-lines';
import { type OtlpReceiver, type ReceivedSpan, startReceiver } from './support/otlp-receiver';
import { TENANT } from './support/stand-in-entra';
import type { Teammate } from './support/teams-activities';
import { startWholeApp, type WholeApp } from './support/whole-app';

const MEGAN: Teammate = {
  id: '0c9e4b7a-1111-4c1d-9a55-0d1f6e2b3c01',
  name: 'Megan Bowen',
  email: 'megan@contoso.example',
  timeZone: 'Europe/London',
};
const ALEX: Teammate = {
  id: '0c9e4b7a-2222-4c1d-9a55-0d1f6e2b3c02',
  name: 'Alex Wilber',
  email: 'alex@contoso.example',
  timeZone: 'Europe/London',
};

const TYPED = {
  opening: 'you carried the spring launch',
  said: 'what does the reorganisation mean for me',
  reflection: 'asked to join another team',
  shared: 'Mentoring the interns',
  hidden: 'Do not offer the lead role',
  commitment: 'Shadow the design review',
  soWhat: 'try leading a small team',
};
const HEADER = 'a-key-of-the-receiver';
const START = Date.parse('2026-03-02T09:00:00Z');

const receiverOf = ({ endpoint }: OtlpReceiver) => ({
  ...{ endpoint, headers: { 'x-receiver-key': HEADER }, service: 'career', ratio: 1 },
});

const loaded = () => Object.keys(require.cache).filter((path) => /@opentelemetry.(sdk|exporter)/.test(path));

test('nothing is loaded for telemetry that nobody has asked for; the log has a correlation all the same', async () => {
  const log = keepLog();
  const app = await startWholeApp(START, { config: { logLevel: 'debug' }, logTo: log.to });
  await app.teams.install(MEGAN);
  await app.stop();
  expect(loaded()).toEqual([]);
  const installed = log.lines().find(({ door }) => door === 'installed');
  expect(installed?.correlation).toMatch(/^[0-9a-f]{32}$/);
  const same = log.lines().filter(({ correlation }) => correlation === installed?.correlation);
  expect(same.map(({ is }) => is)).toEqual(expect.arrayContaining(['table', 'teams', 'turn', 'request']));
});

describe('over a whole tale', () => {
  const log = keepLog();
  const tokens: string[] = [];
  let receiver: OtlpReceiver;
  let conversation = '';
  let link = '';
  let spans: Map<string, ReceivedSpan>;

  beforeAll(async () => {
    receiver = await startReceiver(200);
    const config = { logLevel: 'debug' as const, telemetry: receiverOf(receiver) };
    const app = await startWholeApp(START, { config, logTo: log.to });
    ({ conversation, link } = await tell(app, tokens));
    await app.stop();
    spans = new Map(receiver.spans().map((span) => [span.spanId, span]));
  });
  afterAll(() => receiver.stop());

  const seriesOf = (name: string, attributes: Record<string, unknown> = {}) =>
    receiver
      .series()
      .filter((one) => one.name === name)
      .filter((one) => Object.entries(attributes).every(([key, value]) => one.attributes[key] === value));

  test('nothing gets out that anybody has typed, is called or is known by, in no log line, span or metric', () => {
    const out = [...log.written, ...receiver.bodies].join('\n').toLowerCase();
    expect(loaded()).not.toEqual([]);
    expect(out.length).toBeGreaterThan(10_000);
    const names = [MEGAN, ALEX].flatMap(({ id, name, email = '' }) => [id, ...name.split(' '), email]);
    const secrets = [...Object.values(TYPED), ...names, TENANT, conversation, ...tokens, link, HEADER];
    expect(secrets.filter((secret) => secret.length < 4)).toEqual([]);
    expect(secrets.filter((secret) => out.includes(secret.toLowerCase()))).toEqual([]);
  });

  /** The names of a span and of all that it is a part of. */
  const wayOf = ({ name, parentSpanId = '' }: ReceivedSpan): string => {
    const parent = spans.get(parentSpanId);
    return parent ? `${name} < ${wayOf(parent)}` : name;
  };

  test.each([
    'transact pairs < button invite.send < POST /api/messages',
    'teams send < POST /api/messages',
    'teams update < POST /api/messages',
    'said < POST /api/messages',
    'query pairs < word actions < POST /api/messages',
    'read pairs < live join',
    'transact pairs < live command',
    'teams send < wake-up invitation',
    'teams send < wake-up recap',
    'teams send < wake-up morning',
    'read pairs < GET /calendar/:token',
    'query people < GET /api/my-data.json',
  ])('a trace has %s, and the log has its id', (way) => {
    const found = [...spans.values()].filter((span) => wayOf(span) === way);
    expect([...new Set([...spans.values()].map(wayOf))]).toContain(way);
    const correlations = new Set(log.lines().map(({ correlation }) => correlation));
    expect(found.filter(({ traceId }) => !correlations.has(traceId))).toEqual([]);
  });

  test('what the tables are asked without a reason of somebody’s is measured, and makes no trace', () => {
    const roots = [...spans.values()].filter(({ parentSpanId }) => !parentSpanId);
    expect(roots.filter(({ attributes }) => 'db.operation.name' in attributes)).toEqual([]);
    expect(seriesOf('db.client.operation.duration', { 'db.collection.name': 'wakeups' }).length).toBeGreaterThan(0);
  });

  test('it is counted and measured what was done, and what came of it', () => {
    expect(seriesOf('career.turn.duration', { 'career.door': 'button invite.send' })[0]?.count).toBe(1);
    expect(
      seriesOf('career.turn.duration', { 'career.door': 'live command' }).map(({ attributes }) => attributes),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ 'career.outcome': 'refused' })]));
    expect(seriesOf('http.server.request.duration', { 'http.route': '/api/messages' })[0]?.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': expect.anything(),
    });
    expect(seriesOf('career.wake_up.duration', { 'career.kind': 'recap', 'career.outcome': 'done' })[0]?.count).toBe(2);
    expect(seriesOf('career.wake_up.late', { 'career.kind': 'morning' })[0]?.count).toBeGreaterThan(0);
    expect(seriesOf('career.messages')[0]?.count).toBeGreaterThan(4);
    expect(seriesOf('career.teams.duration', { 'career.outcome': 'throttled' })[0]?.count).toBe(1);
    expect(seriesOf('career.wake_up.duration', { 'career.outcome': 'postponed' })[0]?.count).toBe(1);
    // Both have gone by the end.
    expect(seriesOf('career.panels')[0]?.count).toBe(0);
  });

  test('what goes wrong has an id that leads to all of its lines, and says nothing else', () => {
    const trouble = log.lines().find(({ msg }) => msg === 'trouble');
    expect(trouble).toMatchObject({ where: 'wake-up morning', fault: { kind: 'RestError' } });
    const same = log.lines().filter(({ correlation }) => correlation === trouble?.correlation);
    expect(same.map(({ is }) => is)).toContain('table');
    const failed = [...spans.values()].find(({ attributes }) => attributes['career.outcome'] === 'failed');
    expect(failed).toMatchObject({ name: 'wake-up morning', status: { code: 2 }, traceId: trouble?.correlation });
    expect(seriesOf('career.troubles')[0]?.count).toBeGreaterThan(0);
  });

  test('the receiver gets the headers that it asks for', () => {
    expect(receiver.headers.every((sent) => sent['x-receiver-key'] === HEADER)).toBe(true);
  });
});

describe('a receiver', () => {
  const answers = async (receiver: OtlpReceiver) => {
    const log = keepLog();
    const config = { logLevel: 'info' as const, telemetry: receiverOf(receiver) };
    const app = await startWholeApp(START, { config, logTo: log.to });
    await app.teams.install(MEGAN);
    await app.teams.say(MEGAN, '/career');
    expect(card(app.teams.shown(MEGAN).at(-1))).toContain('invite.send');
    await app.stop();
    return log.lines().filter(({ msg }) => msg.startsWith('telemetry'));
  };

  test('that never answers keeps nobody waiting', async () => {
    const receiver = await startReceiver();
    await answers(receiver);
    expect(receiver.bodies.length).toBeGreaterThan(0);
    await receiver.stop();
  });

  test('that is not there keeps nobody waiting', async () => {
    const receiver = await startReceiver();
    await receiver.stop();
    await answers(receiver);
  });

  test('that takes nothing is told of once', async () => {
    const receiver = await startReceiver(401);
    expect(await answers(receiver)).toHaveLength(1);
    await receiver.stop();
  });
});

/** From the invitation to the reminder, with whatever people type on the way. */
async function tell(app: WholeApp, tokens: string[]): Promise<{ conversation: string; link: string }> {
  const at = (moment: string) => {
    app.clock.now = Date.parse(moment);
    return app.sweep();
  };
  const shows = (person: Teammate, text: string) =>
    app.teams.untilShown(person, (shown) => shown.find((message) => card(message).includes(text)));
  await app.teams.install(MEGAN);
  await app.teams.install(ALEX);
  await app.teams.say(MEGAN, TYPED.said);
  await app.teams.say(MEGAN, '/career');
  const offer = { someone: ALEX.id, opening: TYPED.opening, place: 'video', date1: '2026-03-11', time1: '14:30' };
  await app.teams.click(MEGAN, 'invite.send', offer);
  await shows(ALEX, TYPED.opening);
  await app.teams.click(ALEX, 'invite.accept', { slot: String(Date.parse('2026-03-11T14:30:00Z')) });
  const agreed = await shows(MEGAN, 'calendar/');
  const link = /https:\/\/career\.example\/calendar\/([^"]+)\.ics/.exec(card(agreed)) ?? [];
  await app.fetch(link[0] ?? '');
  await at('2026-03-06T09:00:00Z');
  await shows(ALEX, 'prepare.save');
  await app.teams.click(ALEX, 'prepare.save', { q0: TYPED.reflection });
  app.clock.now = Date.parse('2026-03-11T14:29:00Z');
  const [megan, alex] = [await app.panel(MEGAN), await app.panel(ALEX)];
  tokens.push(megan.token, alex.token);
  const joined = await megan.join();
  if ('refused' in joined) throw new Error('Megan was refused');
  await alex.join();
  await megan.do({ do: 'start' });
  await alex.do({ do: 'note', note: 'n1', text: TYPED.shared, private: false });
  await megan.do({ do: 'note', note: 'n2', text: TYPED.hidden, private: true });
  await alex.do({ do: 'act', action: 'a1', owner: 'employee', text: TYPED.commitment, due: '2026-03-31' });
  await megan.do({ do: 'so-what', text: TYPED.soWhat });
  await alex.do({ do: 'so-what', text: TYPED.soWhat });
  await megan.do({ do: 'agree-cadence', cadence: 'quarterly' });
  await alex.do({ do: 'take-baton', taken: true });
  await alex.do({ do: 'review', on: true });
  await megan.do({ do: 'close' });
  for (const person of [MEGAN, ALEX]) await shows(person, TYPED.soWhat);
  await app.fetch('https://career.example/api/my-data.json', ALEX);
  await app.teams.say(ALEX, '/career actions');
  // Teams breaks, and says what it was sent; then it asks for quiet.
  app.teams.answerNext({ status: 500, body: { error: { code: 'ServiceError', message: TYPED.commitment } } });
  await at('2026-03-30T08:00:00Z');
  app.teams.answerNext({ status: 429, headers: { 'retry-after': '1' } });
  await at('2026-03-30T08:00:30Z');
  await at('2026-03-30T08:01:00Z');
  await shows(ALEX, 'action.done');
  return { conversation: joined.conversation.id, link: link[1] ?? '' };
}

const card = (message: Shown | undefined) => JSON.stringify(message?.card ?? {});
