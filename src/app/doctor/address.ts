import type { Finding } from '../../domain/finding';
import { type Asked, ask } from './ask';
import type { Subject } from './subject';

/** Whether this server answers under the address that Teams is told, as far as that can be seen from here. 2 requests. */
export async function lookAtAddress({ publicUrl }: Subject): Promise<Finding> {
  if (!publicUrl) return { check: 'address', state: 'off', says: 'unset' };
  const { host } = new URL(publicUrl);
  const [alive, ready] = await Promise.all([ask(`${publicUrl}/healthz`), ask(`${publicUrl}/readyz`)]);
  const trouble = troubleWith(alive, ready);
  if (!trouble) return { check: 'address', state: 'fine', says: 'fine', values: { host } };
  const { says, code } = trouble;
  return { check: 'address', state: 'mend', says, values: { host, code } };
}

function troubleWith(alive: Asked, ready: Asked): { says: string; code: string | number } | undefined {
  if ('unreachable' in alive) return { says: alive.unreachable, code: alive.code };
  if (alive.status !== 200) return { says: 'elsewhere', code: alive.status };
  if ('unreachable' in ready) return { says: ready.unreachable, code: ready.code };
  return ready.status === 200 ? undefined : { says: 'not-ready', code: ready.status };
}
