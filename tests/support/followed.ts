import type { Outcome, Piece, Telemetry } from '../../src/telemetry/telemetry';

/** Notes what was followed, and what came of it. */
export function following() {
  const followed: [Piece, Outcome][] = [];
  const counted: [string, number][] = [];
  const telemetry: Telemetry = {
    async follow(piece, work) {
      let outcome: Outcome = 'ok';
      try {
        return await work((said) => {
          outcome = said;
        });
      } catch (error) {
        if (outcome === 'ok') outcome = 'error';
        throw error;
      } finally {
        followed.push([piece, outcome]);
      }
    },
    count: (what, more) => void counted.push([what, more]),
    late() {},
    correlation: () => 'the id',
  };
  return { telemetry, followed, counted };
}
