import { button } from '../../../src/features/actions/button';

const sent = { manager: 'megan', employee: 'alex', id: 'a1', on: 'list' };

describe('What a button of an action sends', () => {
  it('is read with the inputs of that action alone, as the card may hold several', () => {
    const typed = { 'due-a1': '2026-12-04', 'words-a1': 'Done by others', 'due-a2': '2027-01-01', 'words-a2': 'no' };
    expect(button.parse({ ...sent, ...typed })).toEqual({
      ...sent,
      days: 3,
      due: '2026-12-04',
      words: 'Done by others',
    });
  });

  it('may come without inputs', () => {
    expect(button.parse({ ...sent, days: 7 })).toEqual({ ...sent, days: 7, due: '', words: '' });
  });

  it.each<[string, object]>([
    ['no id', { id: undefined }],
    ['a card we do not have', { on: 'elsewhere' }],
    ['a silence without end', { days: 9999 }],
    ['something else for a person', { manager: { id: 'megan' } }],
  ])('is not understood with %s', (_, change) => {
    expect(button.safeParse({ ...sent, ...change }).success).toBe(false);
  });

  it('takes what cannot have been typed for nothing', () => {
    expect(button.parse({ ...sent, 'due-a1': 7, 'words-a1': 'x'.repeat(9999) })).toMatchObject({
      due: '',
      words: '',
    });
  });
});
