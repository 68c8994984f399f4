import { Unavailable } from '../domain/unavailable';
import type { Row } from './table';

/** A row is not what `encode` wrote. It says where, and never what stands there. */
export class DamagedRow extends Error {
  constructor({ key }: Row, why: string) {
    super(`The row "${key.row}" of the partition "${key.partition}" is damaged: ${why}.`);
    this.name = 'DamagedRow';
  }
}

/** Until the servers that are being replaced are gone. */
const UNTIL_UPGRADED = 60_000;

/**
 * A newer server has written the row, and whoever wrote it over here would lose what is new in it. While servers of two versions work
 * side by side, the older one leaves it as it is: the person hears that it takes longer, an alarm rings later.
 */
export class NewerRow extends Unavailable {
  constructor({ key }: Row, why: string) {
    super(UNTIL_UPGRADED, 'newer row');
    this.name = 'NewerRow';
    this.message = `The row "${key.row}" of the partition "${key.partition}" was written by a newer server: ${why}.`;
  }
}
