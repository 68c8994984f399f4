import { type Finding, groupOf, inOrder } from '../../domain/finding';
import { translator } from '../../text/translate';

const MARKS: Readonly<Record<Finding['state'], string>> = { mend: '✗', fine: '✓', off: '–' };
const NEXT = '→';

/** What was found, as lines for a console: first what is to be mended, each with its next step. */
export function report(findings: readonly Finding[]): string {
  const t = translator('en', 'plain');
  const count = findings.filter(({ state }) => state === 'mend').length;
  const title = count === 0 ? t('doctor.well') : t('doctor.mend', { count });
  return `${[title, '', ...inOrder(findings).flatMap(lines)].join('\n')}\n`;
}

function lines(finding: Finding): string[] {
  const { check, state, says, ability, details = [] } = finding;
  const t = translator('en', 'plain');
  const values = { ...finding.values, ...(ability && { purpose: t(`doctor.for.${ability}`) }) };
  const group = groupOf(finding);
  const next = state === 'mend' ? [`    ${NEXT} ${t(`doctor.${group}.${says}.next`, values)}`] : [];
  return [
    `${MARKS[state]} ${t(`doctor.${check}.title`, values)}: ${t(`doctor.${group}.${says}.is`, values)}`,
    ...details.map((detail) => `      ${detail}`),
    ...next,
  ];
}
