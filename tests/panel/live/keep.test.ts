import { Keep } from '../../../src/panel/live/keep';

/** What the browser has stored, as all of its windows see it. */
let stored: Map<string, string>;

function openBrowser(refuses = false): void {
  stored = new Map();
  const shelf = () => {
    if (refuses) throw new Error('storage is not allowed here');
    return stored;
  };
  const localStorage = {
    getItem: (key: string) => shelf().get(key) ?? null,
    setItem: (key: string, value: string) => shelf().set(key, value),
    removeItem: (key: string) => shelf().delete(key),
  };
  Object.assign(globalThis, { window: { localStorage } });
}

test('what is kept is there after a reload, each reader’s apart from the other’s', () => {
  openBrowser();
  new Keep('mia').write('note', 'Onwards');
  expect(new Keep('mia').read('note')).toBe('Onwards');
  expect(new Keep('emil').read('note')).toBeUndefined();
});

test('two windows of one reader do not write over what the other has kept', () => {
  openBrowser();
  const [one, other] = [new Keep('mia'), new Keep('mia')];
  one.write('outbox', ['unsent']);
  other.write('note', 'half a sen');
  other.write('note', undefined);
  expect(new Keep('mia').read('outbox')).toEqual(['unsent']);
  expect(new Keep('mia').read('note')).toBeUndefined();
});

test('a browser that refuses to store costs the memory of it, not the work at hand', () => {
  openBrowser(true);
  const keep = new Keep('mia');
  keep.write('note', 'Onwards');
  expect(keep.read('note')).toBe('Onwards');
  keep.empty();
  expect(keep.read('note')).toBeUndefined();
});
