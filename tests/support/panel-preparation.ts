import type { PrepareRequest } from '../../src/domain/live';
import { type Preparation, type Prepared, reflect, share, unshare } from '../../src/domain/preparation';

/** What somebody has prepared, after one more thought. */
export function prepared(
  before: Preparation,
  { question, text, share: open }: Omit<PrepareRequest, 'conversation'>,
  now: number,
): Prepared {
  const written = text === undefined ? before : reflect(before, question, text);
  if ('refused' in written || open === undefined) return written;
  return open ? share(written, question, now) : unshare(written, question);
}
