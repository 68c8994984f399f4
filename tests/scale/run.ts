// npm run costs [-- <file>] [-- --write]: what an organisation asks of Azure and Teams in a month, and what that costs.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readFigures } from './figures';
import { PAGES, withBlocks } from './pages';
import { blocksOf } from './tables';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const blocks = blocksOf(readFigures(positionals[0] ?? 'infra/figures.json'));

if (values.write) for (const page of PAGES) writeFileSync(page, withBlocks(readFileSync(page, 'utf8'), blocks));
else process.stdout.write(`${Object.values(blocks).join('\n\n')}\n`);
