import { cadenceProblem, nameOfCadence, nextAfter } from '../../src/domain/cadence';

const NOW = Date.UTC(2026, 10, 22, 10);

describe('When two people talk again', () => {
  it('is counted in whole months on the calendar, or is a day of their own', () => {
    expect(nextAfter('2026-11-22', 'monthly')).toBe('2026-12-22');
    expect(nextAfter('2026-11-30', 'quarterly')).toBe('2027-02-28');
    expect(nextAfter('2026-08-31', 'half-yearly')).toBe('2027-02-28');
    expect(nextAfter('2026-11-22', { on: '2027-01-14' })).toBe('2027-01-14');
  });

  it.each([
    ['a day that has passed everywhere', '2026-11-21', 'date-past'],
    ['today, which is tomorrow somewhere', '2026-11-22', undefined],
    ['a day in two years', '2028-11-20', undefined],
    ['a day later than that', '2028-11-30', 'date-far'],
  ])('may be %s, or may not', (_, on, problem) => {
    expect(cadenceProblem({ on }, NOW)).toBe(problem);
  });

  it('has no day that could be wrong when it is a rhythm', () => {
    expect(cadenceProblem('monthly', NOW)).toBeUndefined();
    expect([nameOfCadence('monthly'), nameOfCadence({ on: '2027-01-14' })]).toEqual(['monthly', 'own']);
  });
});
