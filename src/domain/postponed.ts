/**
 * Whoever was about to speak is asked to come back later, through nobody's fault: others speak already. Thrown, not returned, since
 * it passes through those who can do nothing but stop there, and is understood by the one who rang them.
 */
export class Postponed extends Error {
  /** @param wait milliseconds from now */
  constructor(readonly wait: number) {
    super(`to be tried again in ${wait} ms`);
    this.name = 'Postponed';
  }
}
