import { type Finding, groupOf, inOrder } from '../../domain/finding';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './report-card.json';

/** A mark and a word beside it: nobody has to tell colours apart. */
const MARKS: Readonly<Record<Finding['state'], string>> = { mend: '✗', fine: '✓', off: '–' };
const COLOURS: Readonly<Record<Finding['state'], string>> = { mend: 'attention', fine: 'good', off: 'default' };
/** A card holds 24 KB; whoever has more to mend sees the rest once these are mended. */
const MOST = 30;

/** What is to be mended first, each with its next step; then what is fine, and what was not looked at. Answered by `doctor.look`. */
export function reportCard(findings: readonly Finding[], locale: string): Card {
  // Nothing in it is what a person has written.
  const t = translator(locale, 'plain');
  const count = findings.filter(({ state }) => state === 'mend').length;
  return renderCard(layout, {
    title: t('doctor.title'),
    how: count === 0 ? t('doctor.well') : t('doctor.mend', { count }),
    findings: inOrder(findings)
      .slice(0, MOST)
      .map((finding) => ({
        mark: `${MARKS[finding.state]} ${t(`doctor.state.${finding.state}`)}`,
        colour: COLOURS[finding.state],
        ...wordsOf(finding, locale),
      })),
    quiet: t('doctor.quiet'),
    again: t('doctor.again'),
  });
}

function wordsOf(finding: Finding, locale: string) {
  const { check, state, says, ability } = finding;
  const t = translator(locale, 'plain');
  const values = { ...finding.values, ...(ability && { purpose: t(`doctor.for.${ability}`) }) };
  const group = groupOf(finding);
  return {
    title: t(`doctor.${check}.title`, values),
    is: t(`doctor.${group}.${says}.is`, values),
    next: state === 'mend' ? t(`doctor.${group}.${says}.next`, values) : '',
  };
}
