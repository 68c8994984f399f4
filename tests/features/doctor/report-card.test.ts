import { reportCard } from '../../../src/features/doctor/report-card';
import { LANGUAGES } from '../../../src/text/languages';
import { buttonsOf } from '../../support/card-buttons';
import { brokenRules, nodesIn, textIn } from '../../support/card-rules';
import { ILL, WELL } from '../../support/findings';

describe.each(LANGUAGES)('The report in %s', (locale) => {
  it('keeps the rules of cards, and has one button', () => {
    for (const findings of [WELL, ILL]) {
      const card = reportCard(findings, locale);
      expect(brokenRules(card)).toEqual([]);
      expect(buttonsOf(card)).toMatchObject([{ verb: 'doctor.look' }]);
    }
  });

  it('marks each line by a sign and a word, and begins with what is to be mended', () => {
    const marks = nodesIn(reportCard([...WELL, ...ILL], locale))
      .filter(({ size, type }) => type === 'TextBlock' && size === 'Small')
      .map(({ text }) => String(text))
      .slice(0, -1);
    expect(marks.every((mark) => /^[✗✓–] \S+/.test(mark))).toBe(true);
    const signs = marks.map(([sign]) => sign).join('');
    expect(signs).toMatch(/^✗{13}✓+–+$/);
  });

  it('gives the next step of what is to be mended, and of nothing else', () => {
    const boxes = (card: ReturnType<typeof reportCard>) =>
      nodesIn(card).filter(({ style }) => style === 'emphasis').length;
    expect(boxes(reportCard(WELL, locale))).toBe(0);
    expect(boxes(reportCard(ILL, locale))).toBe(ILL.filter(({ state }) => state === 'mend').length);
  });

  it('shows no key of a row', () => {
    expect(textIn(reportCard(ILL, locale))).not.toContain('the-key-of-a-row');
  });
});
