import type { MyDataDeps } from '../../../src/features/my-data/deps';
import { exportData } from '../../../src/features/my-data/export-data';
import { registerMyData } from '../../../src/features/my-data/register';
import { jsonSchemaAt, myDataSchema } from '../../../src/features/my-data/schema';
import { newTrio, writeEverything } from '../../support/my-data-world';
import { NOW } from '../../support/samples';
import { startStorage, type TestStorage } from '../../support/storage';

const trio = newTrio();
const { pair } = trio;
const employee = { tenant: pair.tenant, id: pair.employee };
const manager = { tenant: pair.tenant, id: pair.manager };
let server: TestStorage;
let deps: MyDataDeps;
beforeAll(async () => {
  server = await startStorage();
  const storage = await server.open();
  await writeEverything(storage, trio);
  deps = { ...storage, publicUrl: 'https://app.example', retentionMonths: 24, clock: () => NOW };
});
afterAll(() => server.stop());

const textOf = async (by: typeof employee) => JSON.stringify(await exportData(deps, by));

describe('What a person takes with them', () => {
  test('is all that they wrote, all that is shared, and nothing that the other one has kept to themselves', async () => {
    const mine = await textOf(employee);
    for (const own of [
      'EMP-note-private',
      'EMP-thought',
      'EMP-so-what',
      'EMP-goal',
      'EMP-parked',
      'EMP-why',
      'EMP-plea',
    ])
      expect(mine).toContain(own);
    for (const shared of ['MGR-note-shared', 'MGR-thought-shared', 'MGR-opening', 'MGR-line', 'MGR-parked', 'MGR-word'])
      expect(mine).toContain(shared);
    expect(mine).not.toContain('MGR-note-private');
    expect(mine).not.toMatch(/MGR-thought"/);
    const theirs = await textOf(manager);
    expect(theirs).toContain('MGR-note-private');
    expect(theirs).not.toContain('EMP-note-private');
    expect(theirs).not.toMatch(/EMP-thought"/);
    expect(theirs).not.toContain('EMP-opening-below');
  });

  test('names its schema, keeps to it, and says how their chat is reached to nobody', async () => {
    const data = await exportData(deps, employee);
    expect(data).toMatchObject({ $schema: 'https://app.example/api/my-data.schema.json', version: 1 });
    expect(data.me).not.toHaveProperty('reach');
    expect(myDataSchema.parse(data)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(jsonSchemaAt('https://app.example/x')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://app.example/x',
      required: ['$schema', 'version', 'exportedAt', 'me', 'pairs'],
    });
  });

  test('is empty for whoever has nothing here', async () => {
    const stranger = { tenant: pair.tenant, id: 'nobody' };
    expect(await exportData(deps, stranger)).toMatchObject({ me: stranger, pairs: [] });
  });
});

describe('The same as a page', () => {
  test('holds every text of the JSON, has no script, and needs no other address', async () => {
    const page = await registerMyData(deps).documentOf(employee);
    const texts = (await textOf(employee)).match(/(EMP|MGR)-[a-z-]+/g) ?? [];
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) expect(page).toContain(text);
    expect(page).not.toMatch(/<script|<img|<link|https?:/);
    expect(page).toContain('<html lang="en">');
  });

  test('is in the language of its reader', async () => {
    const key = { ...employee, id: 'someone-german' };
    await deps.people.remember({ ...key, name: 'Jörg', locale: 'de-AT' });
    const page = await registerMyData(deps).documentOf(key);
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('Meine Entwicklungsgespräche');
  });

  test('shows as text whatever people have written', async () => {
    const key = { ...employee, id: 'someone-odd' };
    await deps.people.remember({ ...key, name: '<script>alert("1 & 2")</script>' });
    const page = await registerMyData(deps).documentOf(key);
    expect(page).toContain('&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;');
    expect(page).not.toContain('<script>');
  });
});

describe('A career passport', () => {
  test('has what is the employee’s, and nothing private and nothing of a manager', async () => {
    const page = await registerMyData(deps).passportOf(employee);
    for (const own of ['EMP-goal', 'EMP-gap', 'EMP-so-what', 'EMP-action', 'EMP-done', 'EMP-find'])
      expect(page).toContain(own);
    expect(page).not.toContain('MGR-');
    for (const left of ['EMP-note', 'EMP-thought', 'EMP-parked', 'EMP-dropped', 'EMP-plea', 'EMP-opening-below'])
      expect(page).not.toContain(left);
  });

  test('of a manager holds nothing of those they manage', async () => {
    const page = await registerMyData(deps).passportOf(manager);
    expect(page).not.toMatch(/EMP-|MGR-[^n]/);
    expect(page).toContain('Nothing yet');
  });
});

describe('Before anything is erased', () => {
  test('it is counted what goes, and said with whom something stays', async () => {
    const view = await registerMyData(deps).eraseView(employee);
    expect(view.goes).toEqual({
      open: 4,
      preparation: 2,
      private: 2,
      shared: 2,
      actions: 5,
      soWhat: 1,
      map: 1,
      parked: 2,
      lines: 9,
    });
    expect(view.stays).toEqual([
      { name: 'MGR-name', conversations: 9 },
      { name: 'Kim', conversations: 1 },
    ]);
  });
});
