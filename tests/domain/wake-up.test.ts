import { readerOf } from '../../src/domain/wake-up';

describe('The reader of a wake-up', () => {
  it('is the person it is about, or one of its pair', () => {
    const pair = { tenant: 'contoso', manager: 'megan', employee: 'alex' };
    const alex = { tenant: 'contoso', id: 'alex' };
    expect(readerOf({ kind: 'morning', due: 0, person: alex })).toEqual(alex);
    expect(readerOf({ kind: 'recap', due: 0, pair, subject: 'talk', reader: 'employee' })).toEqual(alex);
    expect(readerOf({ kind: 'recap', due: 0, pair, subject: 'talk', reader: 'manager' }).id).toBe('megan');
  });
});
