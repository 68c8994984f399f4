import { conversationIn, inTime } from '../../src/panel/host';

describe('A question to Teams', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('that is never answered is not waited for without end', async () => {
    const asked = inTime(new Promise<string>(() => {}));
    const refused = expect(asked).rejects.toThrow('no answer in time');
    jest.runOnlyPendingTimers();
    await refused;
  });

  test('is answered as Teams answers it, and nothing rings afterwards', async () => {
    expect(await inTime(Promise.resolve('a token'))).toBe('a token');
    await expect(inTime(Promise.reject(new Error('resourceDisabled')))).rejects.toThrow('resourceDisabled');
    expect(jest.getTimerCount()).toBe(0);
  });
});

test('reads the conversation that a link names', () => {
  const key = { manager: 'm', employee: 'e', id: 'talk' };
  expect(conversationIn(JSON.stringify({ ...key, more: 1 }))).toEqual(key);
});

test.each([undefined, '', 'home', '{', '{"manager":"m"}', '{"manager":"m","employee":"e","id":7}', '[]', 'null'])(
  'takes %j for none',
  (subPageId) => {
    expect(conversationIn(subPageId)).toBeUndefined();
  },
);
