import { requestsOf, type Spent, sum } from './ledger';
import type { Tale } from './one-conversation';

/** How the figures of one conversation are carried further. Change these, and nothing else, for another organisation. */
const ASSUMED = {
  minutes: 30,
  conversationsAYear: 4,
  instances: 2,
  /** Seconds between two looks for what is due. */
  pulse: 15,
  employees: [100, 10_000, 1_000_000],
};
const MINUTES_A_MONTH = 30 * 24 * 60;
/** Nobody talks at night: all of it in eight hours of 22 days. */
const WORKING_SECONDS_A_MONTH = 22 * 8 * 60 * 60;

const column = (value: number | string) => String(value).padStart(8);
const many = (value: number) => Math.round(value).toLocaleString('en').padStart(14);

function row(what: string, spent: Spent): string {
  const { reads, queries, writes, transactions, looks, touched } = spent;
  const cells = [reads, queries, writes, transactions, looks, requestsOf(spent), touched].map(column).join('');
  return `${what.padEnd(50)}${cells}`;
}

/** What one conversation has asked of the tables, chapter by chapter, and what it has left there. */
export function conversationFigures({ chapters, commands, rows }: Tale): string[] {
  const [once, ...rest] = chapters;
  const total = rest.map(({ spent }) => spent).reduce(sum);
  const kept = rows.reduce((all, one) => ({ rows: all.rows + one.rows, bytes: all.bytes + one.bytes }), {
    ...{ rows: 0, bytes: 0 },
  });
  const head = ['read', 'query', 'write', 'transact', 'look', 'all', 'rows'].map(column).join('');
  return [
    `${'requests to the tables'.padEnd(50)}${head}`,
    ...(once ? [row(once.what, once.spent)] : []),
    ...rest.map(({ what, spent }) => row(what, spent)),
    row(`one conversation, ${commands} commands in its panels`, total),
    '',
    `${'kept when all of it is done'.padEnd(50)}${column('rows')}${column('bytes')}`,
    ...rows.map((one) => `${`${one.table} ${one.kind}`.padEnd(50)}${column(one.rows)}${column(one.bytes)}`),
    `${'all'.padEnd(50)}${column(kept.rows)}${column(kept.bytes)}`,
  ];
}

/** The same for a whole organisation, in a month of thirty days. */
export function monthFigures({ chapters, look, listening }: Tale): string[] {
  const { minutes, conversationsAYear, instances, pulse, employees } = ASSUMED;
  const conversation = requestsOf(
    chapters
      .slice(1)
      .map(({ spent }) => spent)
      .reduce(sum),
  );
  const listened = (requestsOf(listening.spent) / listening.seconds) * 60 * minutes;
  const looked = (requestsOf(look) * instances * MINUTES_A_MONTH * 60) / pulse;
  const line = (what: string, of: (people: number) => number) =>
    `${what.padEnd(50)}${employees.map((people) => many(of(people))).join('')}`;
  const talks = (people: number) => (people * conversationsAYear) / 12;
  const all = (people: number) => talks(people) * (conversation + listened * instances) + looked;
  return [
    line('employees', (people) => people),
    line(`conversations a month, ${conversationsAYear} a year each`, talks),
    line('requests of the conversations', (people) => talks(people) * conversation),
    line(`of panels that listen ${minutes} minutes, on 1 instance`, (people) => talks(people) * listened),
    line(`  or on ${instances} instances`, (people) => talks(people) * listened * instances),
    line('  or through Azure Web PubSub', () => 0),
    line(`of ${instances} instances that look every ${pulse} seconds`, () => looked),
    line('in all, at most', all),
    line('at most in a second of working time', (people) => all(people) / WORKING_SECONDS_A_MONTH),
  ];
}
