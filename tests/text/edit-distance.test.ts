import { editDistance } from '../../src/text/edit-distance';

describe('The way from one word to another', () => {
  it.each([
    ['actions', 'actions', 0],
    ['actons', 'actions', 1],
    ['actionss', 'actions', 1],
    ['actiond', 'actions', 1],
    ['atcions', 'actions', 1],
    ['', 'help', 4],
    ['help', '', 4],
    ['kitten', 'sitting', 3],
  ])('from %p to %p is %i', (one, other, steps) => {
    expect(editDistance(one, other)).toBe(steps);
    expect(editDistance(other, one)).toBe(steps);
  });
});
