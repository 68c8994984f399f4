import type { Finding } from '../../domain/finding';
import type { Subject } from './subject';

/** Whether it is known which app is to be installed for somebody who is invited. */
export function lookAtCatalogue({ graph }: Subject): Finding {
  if (graph?.tier !== 2) return { check: 'catalogue', state: 'off', says: 'none' };
  return graph.catalogId
    ? { check: 'catalogue', state: 'fine', says: 'fine' }
    : { check: 'catalogue', state: 'mend', says: 'missing' };
}
