import { correlation, createTelemetry, type Recorder } from '../../../src/app/telemetry/follow';
import type { Outcome, Piece } from '../../../src/telemetry/telemetry';

const request: Piece = { is: 'request', method: 'get', route: '/x' };
const turn: Piece = { is: 'turn', door: 'said' };
const read: Piece = { is: 'table', table: 'pairs', operation: 'read' };
const wakeUp: Piece = { is: 'wake-up', kind: 'recap' };

/** A promise, and how to keep it. */
function later() {
  let go: () => void = () => {};
  const kept = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { kept, go };
}

describe('what is done within something', () => {
  const telemetry = createTelemetry();

  test('has its correlation, through every promise, and another one has another', async () => {
    const seen = () =>
      telemetry.follow(request, async () => {
        const first = correlation();
        await Promise.resolve();
        const second = await telemetry.follow(turn, () => telemetry.follow(read, async () => correlation()));
        return [first, second];
      });
    const [[a, b], [c, d]] = (await Promise.all([seen(), seen()])) as [string[], string[]];
    expect([a, c]).toEqual([b, d]);
    expect(a).not.toBe(c);
    expect(correlation()).toBeUndefined();
  });

  test('a wake-up is its own, whatever has set it off', async () => {
    const [around, inside] = await telemetry.follow(request, async () => [
      correlation(),
      await telemetry.follow(wakeUp, async () => correlation()),
    ]);
    expect(inside).toMatch(/^[0-9a-f]{32}$/);
    expect(inside).not.toBe(around);
  });

  test('what goes on after its end is nobody’s any more', async () => {
    const { kept, go } = later();
    let after: Promise<string | undefined> | undefined;
    await telemetry.follow(request, async () => {
      after = kept.then(correlation);
    });
    go();
    expect(await after).toBeUndefined();
  });
});

describe('what is recorded', () => {
  const noted: string[] = [];
  const recorder: Recorder = {
    begin(piece, within) {
      noted.push(`begin ${piece.is} in ${within?.trace ?? 'nothing'}`);
      return {
        trace: within?.trace ?? `trace of ${piece.is}`,
        end: (outcome) => noted.push(`end ${piece.is} ${outcome}`),
      };
    },
    took: (piece, outcome) => void noted.push(`took ${piece.is} ${outcome}`),
    count: (what, more) => void noted.push(`count ${what} ${more}`),
    late: (kind, milliseconds) => void noted.push(`late ${kind} ${milliseconds}`),
    stop: async () => {},
  };
  const lines: [Piece['is'], Outcome, string | undefined][] = [];
  const note = ({ is }: Piece, outcome: Outcome) => void lines.push([is, outcome, correlation()]);
  const telemetry = createTelemetry({ recorder, note });
  beforeEach(() => {
    noted.length = 0;
    lines.length = 0;
  });

  test('hangs together, and the log has the id of the trace', async () => {
    await telemetry.follow(request, async (ended) => {
      await telemetry.follow(read, async () => {});
      ended(404);
    });
    expect(noted).toEqual([
      'begin request in nothing',
      'begin table in trace of request',
      'end table ok',
      'took table ok',
      'end request 404',
      'took request 404',
    ]);
    expect(lines).toEqual([
      ['table', 'ok', 'trace of request'],
      ['request', 404, 'trace of request'],
    ]);
  });

  test('a failure passes through as it is', async () => {
    const failure = new Error('secret');
    await expect(telemetry.follow(turn, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(noted).toEqual(['begin turn in nothing', 'end turn error', 'took turn error']);
  });

  test('what belongs to nothing is measured, and is in no trace and no log', async () => {
    await telemetry.follow(read, async () => {});
    expect(noted).toEqual(['took table ok']);
    expect(lines).toEqual([]);
  });

  test('what is counted is handed on', () => {
    telemetry.count('panels', -1);
    telemetry.late('morning', 5);
    expect(noted).toEqual(['count panels -1', 'late morning 5']);
  });
});
