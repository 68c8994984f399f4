import type { Done } from './job';

const SHOWN = 5;

/** What a company has found, and how to live through its year again; nothing when every promise was kept. */
export function failureOf({ job, violations }: Done): string {
  if (violations.length === 0) return '';
  const { seed, people, days, orders } = job;
  const named = new Map(violations.map((violation) => [violation.invariant, violation]));
  return [
    '',
    `BROKEN in company ${seed}, ${violations.length} times:`,
    ...[...named.values()].slice(0, SHOWN).map(({ invariant, at, what }) => `  ${invariant}\n    ${at}  ${what}`),
    `To see it again:  npm run simulate -- --seed ${seed} --people ${people} --days ${days}${orders ? ' --orders' : ''}`,
    '',
  ].join('\n');
}

/** @param seconds that it took */
export function summaryOf(all: readonly Done[], seconds: number): string {
  const sum = (name: keyof NonNullable<Done['counts']>) =>
    all.reduce((total, { counts }) => total + (counts?.[name] ?? 0), 0).toLocaleString('en');
  const years = all.reduce((total, { job }) => total + (job.people * job.days) / 365.25, 0);
  const broken = all.filter(({ violations }) => violations.length > 0).length;
  const cpu = all.reduce((total, done) => total + done.cpu, 0);
  const [only] = all;
  return `
${Math.round(years).toLocaleString('en')} person-years in ${seconds.toFixed(0)} s (${(years / seconds).toFixed(0)} a second), ${((1000 * cpu) / years).toFixed(0)} ms of CPU each
  ${sum('actions')} actions, ${sum('closed')} of them closed; ${sum('reminders')} reminders, ${sum('recaps')} recaps, ${sum('pleas')} requests and answers
  ${sum('crashes')} servers died; ${sum('duplicates')} times somebody was told twice, each excused by a death or a lost answer in between
  ${all.length === 1 ? `trace ${only?.hash}\n  ` : ''}${broken === 0 ? 'every promise was kept' : `${broken} of ${all.length} companies had a promise broken`}
`;
}
