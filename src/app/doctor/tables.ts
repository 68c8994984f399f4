import type { Finding } from '../../domain/finding';
import type { TableSeen } from '../../storage/look-at-tables';

/** What is worst comes first: where nobody is let in, it does not matter which table is missing. */
const TROUBLES = ['unreachable', 'unknown-to-entra', 'refused', 'read-only', 'missing'] as const;

/** @param look at each table; nothing where the configuration names none */
export async function lookAtTables(look: (() => Promise<readonly TableSeen[]>) | undefined): Promise<Finding> {
  if (!look) return { check: 'tables', state: 'off', says: 'unset' };
  const seen = await look();
  const worst = TROUBLES.find((trouble) => seen.some(({ is }) => is === trouble));
  if (!worst) return { check: 'tables', state: 'fine', says: 'fine', values: { count: seen.length } };
  const names = seen.flatMap(({ name, is }) => (is === worst ? [name] : []));
  const codes = new Set(seen.flatMap(({ is, code }) => (is === worst && code ? [code] : [])));
  const values = { names: names.join(', '), code: [...codes].join(', ') };
  return { check: 'tables', state: 'mend', says: worst, values };
}
