import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { noGraph } from '../../src/graph/no-graph';
import { NOW, talk } from '../support/graph-world';

test('what is off answers so, whatever is asked', async () => {
  const { diaries, calls, presence, installer } = noGraph();
  const mia = { tenant: 'contoso', id: 'mia' };
  const span = { startsAt: NOW, endsAt: NOW + 1 };
  const answers = await Promise.all([
    diaries.busy(mia, [], span),
    diaries.create(mia, talk()),
    diaries.read(mia, 'x'),
    diaries.move(mia, 'x', span),
    diaries.cancel(mia, 'x'),
    diaries.watch(mia, 'secret'),
    diaries.renew(mia, 'x'),
    calls.keepPrivate(mia, 'x'),
    calls.addApp(mia, 'x'),
    presence.doNotDisturb(mia, NOW, NOW),
    installer.install(mia),
  ]);
  expect(answers).toEqual(Array(11).fill({ dropped: 'off' }));
});

test('and nothing of Graph is loaded for that', () => {
  const root = join(__dirname, '..', '..');
  const program = `
    const { openGraph } = require('./src/graph/open-graph.ts');
    openGraph().then(() => console.log(Object.keys(require.cache).filter((path) =>
      /microsoft-graph-client|@azure.identity/.test(path)).length));`;
  const said = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', program], { cwd: root, encoding: 'utf8' });
  expect(said.trim()).toBe('0');
});
