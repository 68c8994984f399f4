import type { Graph } from '../../src/graph/graph';
import { noGraph } from '../../src/graph/no-graph';
import { watchedGraph } from '../../src/graph/watched-graph';
import { following } from '../support/followed';

const megan = { tenant: 'contoso', id: 'megan' };

test('what is asked of Graph is answered as ever, and followed without whom it is about', async () => {
  const { telemetry, followed } = following();
  const plain = noGraph();
  const presence: Graph['presence'] = { doNotDisturb: async () => 'set' };
  const diaries: Graph['diaries'] = { ...plain.diaries, cancel: async () => ({ dropped: 'busy' }) };
  const graph = watchedGraph({ ...plain, presence, diaries }, telemetry);
  expect(await graph.presence.doNotDisturb(megan, 1, 0)).toBe('set');
  expect(await graph.diaries.cancel(megan, 'event')).toEqual({ dropped: 'busy' });
  expect(await graph.installer.install(megan)).toEqual({ dropped: 'off' });
  expect(followed).toEqual([
    [{ is: 'graph', operation: 'presence.doNotDisturb' }, 'ok'],
    [{ is: 'graph', operation: 'diaries.cancel' }, 'throttled'],
    [{ is: 'graph', operation: 'installer.install' }, 'refused'],
  ]);
});

test('and what breaks breaks', async () => {
  const { telemetry, followed } = following();
  const failure = new Error('secret');
  const graph = watchedGraph({ ...noGraph(), installer: { install: () => Promise.reject(failure) } }, telemetry);
  await expect(graph.installer.install(megan)).rejects.toBe(failure);
  expect(followed).toEqual([[{ is: 'graph', operation: 'installer.install' }, 'error']]);
});
