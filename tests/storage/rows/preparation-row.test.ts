import { randomUUID } from 'node:crypto';
import type { Preparation } from '../../../src/domain/preparation';
import type { Storage } from '../../../src/storage/open-storage';
import { NOW, newPair } from '../../support/samples';
import { startStorage, type TestStorage } from '../../support/storage';

let server: TestStorage;
let storage: Storage;
beforeAll(async () => {
  server = await startStorage();
  storage = await server.open();
});
afterAll(() => server.stop());

test('what each of the two prepares, apart from the other', async () => {
  const pair = newPair();
  const ref = { pair, id: randomUUID() };
  const mine: Preparation = {
    conversation: ref.id,
    role: 'employee',
    reflections: [
      { question: 0, text: 'I’d “teach”, \\ more\n🙂', sharedAt: NOW },
      { question: 'free', text: 'One thing' },
    ],
    version: 2,
    askedAt: NOW,
    readyFor: NOW + 1,
    closingAt: NOW + 2,
  };
  const theirs: Preparation = { conversation: ref.id, role: 'manager', reflections: [], version: 0 };
  const etags = await storage.conversations.write(pair, [{ preparation: mine }, { preparation: theirs }]);
  expect(await storage.conversations.preparation(ref, 'employee')).toEqual({ value: mine, etag: etags[0] });
  expect(await storage.conversations.preparation(ref, 'manager')).toEqual({ value: theirs, etag: etags[1] });
  expect(await storage.conversations.preparation({ ...ref, id: randomUUID() }, 'manager')).toBeUndefined();
  expect(await storage.conversations.write(pair, [{ preparation: mine }])).toBe('changed-meanwhile');
});
