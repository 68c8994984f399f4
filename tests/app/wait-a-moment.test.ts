import { waitAMoment } from '../../src/app/wait-a-moment';
import type { Fault } from '../../src/domain/fault';

describe('Waiting a moment', () => {
  const waited = async (over: boolean, work: () => Promise<string>) => {
    const faults: Fault[] = [];
    const wait = () => (over ? Promise.resolve() : new Promise<void>(() => {}));
    const answer = await waitAMoment({ wait, onTrouble: (fault) => faults.push(fault) })(work);
    return { answer, faults: faults.length };
  };

  it('has what comes of it', async () => {
    expect(await waited(false, async () => 'done')).toEqual({ answer: 'done', faults: 0 });
  });

  it('ends without it when it takes longer, which is no trouble', async () => {
    expect(await waited(true, () => new Promise(() => {}))).toEqual({ answer: undefined, faults: 0 });
  });

  it('ends without it when it fails, and says so elsewhere', async () => {
    const fail = async () => Promise.reject(new Error('no'));
    expect(await waited(false, fail)).toEqual({ answer: undefined, faults: 1 });
  });
});
