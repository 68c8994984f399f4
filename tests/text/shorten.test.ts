import { shorten } from '../../src/text/shorten';

describe('Shortening', () => {
  it('leaves what fits as it is', () => {
    expect(shorten('Ask Patti', 9)).toBe('Ask Patti');
  });

  it('marks what it has cut off, and leaves no space before the mark', () => {
    expect(shorten('Ask Patti about her path', 11)).toBe('Ask Patti…');
  });

  it('cuts no character in two', () => {
    expect(shorten('👋👋👋', 2)).toBe('👋…');
  });
});
