import { Postponed } from './postponed';

/**
 * What is needed cannot be had right now, through nobody's fault, and nothing is lost: the same thing again in a while is likely to
 * work. Whoever asked hears that, rather than that something is broken; an alarm rings later, and is not blamed for it.
 */
export class Unavailable extends Postponed {
  /**
   * @param wait milliseconds until it is worth another try
   * @param code for the log: what stands in the way, and never what anybody has written
   */
  constructor(
    wait: number,
    readonly code: string,
  ) {
    super(wait);
    this.name = 'Unavailable';
    this.message = `not available for now: ${code}`;
  }
}
