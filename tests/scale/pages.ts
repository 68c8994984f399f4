/** The pages on which something is reckoned. */
export const PAGES = ['infra/scale.md', 'infra/costs.md'] as const;

/** The page with each of its blocks as it is reckoned now. */
export function withBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
  return page.replace(
    BLOCK,
    (_, begin: string, name: string, end: string) => `${begin}\n${blocks[name] ?? ''}\n${end}`,
  );
}

/** @returns the names of the blocks on a page */
export function blocksIn(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(([, , name = '']) => name);
}

const BLOCK = /(<!-- reckoned: (\w+) -->)[\s\S]*?(<!-- until here -->)/g;
