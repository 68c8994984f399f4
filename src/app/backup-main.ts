import { backUp } from '../storage/back-up';
import { runCopy } from './copy-command';

/** `npm run backup -- <folder>`: copies all tables into a folder. */
runCopy('backup', async (account, folder, told) => {
  const { madeAt } = await backUp(account, folder, Date.now(), told);
  return `Complete, as of ${madeAt}. It holds what people wrote: keep it where only those can read it who may read the tables.`;
});
