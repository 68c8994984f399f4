import type { Finding } from '../../domain/finding';

/** What is installed, and what runs it. */
export interface Versions {
  product: string;
  node: string;
  /** As package.json has it: `>=20.19`. */
  wanted: string;
}

export function lookAtVersion({ product, node, wanted }: Versions): Finding {
  const fits = isAtLeast(node, wanted.replace(/^>=/, ''));
  return {
    check: 'version',
    state: fits ? 'fine' : 'mend',
    says: fits ? 'fine' : 'old',
    values: { product, node, wanted: wanted.replace(/^>=/, '') },
  };
}

function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) >= 0;
}
