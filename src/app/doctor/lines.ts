import type { Finding } from '../../domain/finding';
import { ask } from './ask';
import type { Subject } from './subject';

/** Whether the service answers that carries the panels' lines, where there is one. 1 request. */
export async function lookAtLines({ webPubSub }: Subject): Promise<Finding> {
  const [, endpoint] = /(?:^|;)Endpoint=([^;]+)/i.exec(webPubSub ?? '') ?? [];
  if (endpoint === undefined) return { check: 'lines', state: 'off', says: 'none' };
  const health = new URL('/api/health?api-version=2024-01-01', endpoint);
  const answer = await ask(health.href, { method: 'HEAD' });
  const values = { host: health.host, code: 'unreachable' in answer ? answer.code : answer.status };
  if ('unreachable' in answer) return { check: 'lines', state: 'mend', says: 'unreachable', values };
  return answer.status === 200
    ? { check: 'lines', state: 'fine', says: 'fine', values }
    : { check: 'lines', state: 'mend', says: 'unwell', values };
}
