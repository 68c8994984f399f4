import type { Finding } from '../../domain/finding';

/** @param complaints a sentence for each variable that is missing or wrong, and how to mend it; never a value */
export function lookAtConfiguration(complaints: readonly string[]): readonly Finding[] {
  if (complaints.length === 0) return [{ check: 'configuration', state: 'fine', says: 'fine' }];
  return complaints.map((sentence) => ({
    check: 'configuration',
    state: 'mend',
    says: 'wrong',
    values: { sentence },
  }));
}
