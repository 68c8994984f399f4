import { addWords, handbookWords, hasWords } from '../../src/text/handbook-words';

describe('The words of the handbook', () => {
  it('are in the reader’s language', () => {
    expect(handbookWords('en-GB').phase('now').name).toBe('Where you are now');
    expect(handbookWords('de-AT').phase('now').name).not.toBe('Where you are now');
  });

  it('tell the manager why a question is asked, what to listen for, and how to follow it up', () => {
    const coach = handbookWords('en').coach('strength');
    expect(coach?.listen).toMatch(/^Listen for/);
    expect(coach?.why).toMatch(/\.$/);
    expect(coach?.probes).toHaveLength(2);
  });

  it('have a line for each of the two in every part of ours', () => {
    const { coach, own } = handbookWords('en').phase('now');
    expect([coach, own].filter((line) => line?.endsWith('.'))).toHaveLength(2);
    expect(coach).not.toBe(own);
  });

  it('say that they are gone when they are, so that a conversation goes on without them', () => {
    const words = handbookWords('en');
    expect(words.phase('retired')).toEqual({ name: 'Talk', hint: '' });
    expect(words.ask('retired')).toBe('This question is no longer in the handbook.');
    expect(words.coach('retired')).toBeUndefined();
  });

  it('can be laid over ours: a shorter list leaves nothing of the longer one, and the rest stays', () => {
    const before = handbookWords('en').ask('turning-points');
    expect(handbookWords('en').coach('turning-points')?.probes).toHaveLength(3);
    addWords('en', { prompt: { 'turning-points': { probes: ['Why then?', 'Why there?'] } } });
    expect(handbookWords('en').coach('turning-points')?.probes).toEqual(['Why then?', 'Why there?']);
    expect(handbookWords('en').ask('turning-points')).toBe(before);
  });

  it('are known to be there for one language without looking into another', () => {
    addWords('en', { phase: { mentoring: { name: 'Mentoring' } } });
    expect([hasWords('en', 'phase.mentoring.name'), hasWords('de', 'phase.mentoring.name')]).toEqual([true, false]);
    expect(handbookWords('de').phase('mentoring').name).toBe('Mentoring');
  });
});
