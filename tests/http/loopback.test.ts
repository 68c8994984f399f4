import { isLocalRequest } from '../../src/http/loopback';

test.each([
  ['127.0.0.1', 'localhost:3978'],
  ['::1', '[::1]:3978'],
  ['::ffff:127.0.0.1', '127.0.0.1'],
])('from %s to %s is this machine', (from, host) => expect(isLocalRequest(from, host)).toBe(true));

test.each([
  ['10.0.0.7', 'localhost:3978'],
  ['::ffff:192.168.1.2', '127.0.0.1:3978'],
  ['127.0.0.1', 'evil.example'],
  ['127.0.0.1', 'localhost.evil.example:3978'],
  ['127.0.0.1', undefined],
  [undefined, 'localhost'],
])('from %s to %s is not', (from, host) => expect(isLocalRequest(from, host)).toBe(false));
