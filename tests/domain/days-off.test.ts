import { daysIn, rangesOf } from '../../src/domain/days-off';

describe('Days off', () => {
  it('that follow one another are a range, in whatever order and however often they come', () => {
    const days = ['2027-01-02', '2026-12-31', '2026-12-24', '2027-01-01', '2027-01-01'];
    expect(rangesOf(days)).toEqual([
      { from: '2026-12-24', to: '2026-12-24' },
      { from: '2026-12-31', to: '2027-01-02' },
    ]);
  });

  it('are none without any', () => {
    expect(rangesOf([])).toEqual([]);
  });

  it('of a range are all from its first to its last', () => {
    expect(daysIn({ from: '2026-12-30', to: '2027-01-01' })).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect(daysIn({ from: '2026-12-30', to: '2026-12-30' })).toEqual(['2026-12-30']);
    expect(daysIn({ from: '2026-12-30', to: '2026-12-29' })).toEqual([]);
  });
});
