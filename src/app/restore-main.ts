import { restore } from '../storage/restore';
import { runCopy } from './copy-command';

/** `npm run restore -- <folder>`: puts a backup into empty tables. */
runCopy('restore', async (account, folder, told) => {
  const { madeAt } = await restore(account, folder, told);
  return `All of it is there, as of ${madeAt}. Whoever has erased their data since then is back: let them erase it again.`;
});
