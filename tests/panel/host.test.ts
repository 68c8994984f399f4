import { conversationIn } from '../../src/panel/host';

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
