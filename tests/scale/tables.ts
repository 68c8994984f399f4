import type { Figures } from './figures';
import { CODE } from './figures';
import { LIMITS } from './limits';
import { costOf, type Reckoned, reckon } from './reckon';

type Row = readonly [string, (reckoned: Reckoned) => string];

/** The blocks of the pages that are reckoned, by the name that stands around each. */
export function blocksOf(figures: Figures): Record<string, string> {
  return {
    month: tableOf(figures, MONTH),
    limits: limitsOf(figures),
    costs: tableOf(figures, costRows(figures)),
  };
}

const MONTH: readonly Row[] = [
  ['conversations a month', ({ talks }) => whole(talks)],
  ['table requests of the conversations', ({ requests }) => whole(requests.ofTalks)],
  ['table reads for panels that listen, on two instances', ({ requests }) => whole(requests.ofPanels)],
  ['table requests that look for what is due', ({ requests }) => whole(requests.ofLooks)],
  ['**table requests a month**', ({ requests }) => `**${whole(requests.all)}**`],
  ['talks at the same time, in the busiest hour', ({ talksAtOnce }) => some(talksAtOnce)],
  ['table requests a second, in the busiest hour', ({ requestsASecond }) => some(requestsASecond)],
  ['the same, with Web PubSub', ({ requestsASecondCarried }) => some(requestsASecondCarried)],
  ['messages on one morning', ({ messagesAMorning }) => some(messagesAMorning)],
  ['until all of them are said, in one time zone', ({ secondsOfMorning }) => duration(secondsOfMorning)],
  ['rows kept', ({ rows }) => whole(rows)],
  ['kept in all', ({ gigabytes }) => `${some(gigabytes)} GB`],
];

function costRows(figures: Figures): Row[] {
  const { currency } = figures.prices;
  const line = (what: string, name: keyof ReturnType<typeof costOf>): Row => [
    what,
    (reckoned) => `${cents(costOf(figures, reckoned)[name])}`,
  ];
  return [
    line(`servers, ${figures.assumed.instances}`, 'servers'),
    line('table requests', 'requests'),
    line('tables, what is kept', 'stored'),
    line('logs', 'logs'),
    line('the check from outside', 'checks'),
    [`**${currency} a month**`, (reckoned) => `**${cents(costOf(figures, reckoned).all)}**`],
    line('beside it: `webPubSub`, in place of reading for the panels', 'carried'),
    line('beside it: `auditTables`, one kilobyte of log a request', 'audit'),
  ];
}

function tableOf(figures: Figures, rows: readonly Row[]): string {
  const sizes = figures.assumed.employees;
  const reckoned = sizes.map((employees) => reckon(figures, employees));
  return [
    `| employees | ${sizes.map(whole).join(' | ')} |`,
    `|---|${sizes.map(() => '---:').join('|')}|`,
    ...rows.map(([what, of]) => `| ${what} | ${reckoned.map(of).join(' | ')} |`),
  ].join('\n');
}

/** Of each limit: how much of it the largest organisation uses, and how many people would use all of it. */
function limitsOf(figures: Figures): string {
  const most = Math.max(...figures.assumed.employees);
  const at = reckon(figures, most);
  const line = (what: string, limit: number, used: number) =>
    `| ${what} | ${whole(limit)} | ${some(used)} | ${some((100 * used) / limit)} % | ${whole(round((most * limit) / used))} |`;
  return [
    `| limit | documented | used by ${whole(most)} employees | of it | all of it would take so many employees |`,
    '|---|---:|---:|---:|---:|',
    line('Tables: requests a second, one account', LIMITS.accountRequestsASecond, at.requestsASecond),
    line('the same, with Web PubSub', LIMITS.accountRequestsASecond, at.requestsASecondCarried),
    line(
      `Tables: entities a second, the ${CODE.shards} partitions of \`wakeups\``,
      LIMITS.partitionEntitiesASecond * CODE.shards,
      at.requestsASecondOfMorning,
    ),
    line(
      'Tables: entities a second, a tenant’s partition of `directory` (21 for each `/career`)',
      LIMITS.partitionEntitiesASecond,
      21 * at.talksASecond,
    ),
    line(
      'Teams: messages a second, an app in a tenant, those of a morning within an hour',
      LIMITS.messagesASecond,
      at.messagesAMorning / 3600,
    ),
    line('the same, as earlier versions of the page had it', LIMITS.messagesASecondBefore, at.messagesAMorning / 3600),
    line('Graph: installations a second, one for each talk', LIMITS.installationsASecond, at.talksASecond),
    line('Graph: presence a second, two for each talk', LIMITS.presencesASecond, 2 * at.talksASecond),
  ].join('\n');
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const some = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
const cents = (value: number) => value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const round = (value: number) => Number(value.toPrecision(2));
const duration = (seconds: number) => (seconds < 60 ? `${some(seconds)} s` : `${some(seconds / 60)} min`);
