import { addMonths, days, type Instant, type LocalDate } from './time';

/** How often two people talk who do so again and again. */
export type Rhythm = 'monthly' | 'quarterly' | 'half-yearly';

/** When the two agreed to talk again: in their rhythm, or on a day of their own. */
export type Cadence = Rhythm | { on: LocalDate };

export const CADENCE_MONTHS: Readonly<Record<Rhythm, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6 };
export const RHYTHMS = Object.keys(CADENCE_MONTHS) as readonly Rhythm[];

/** What is further away than this is no plan. */
const FURTHEST = 730;

export type CadenceProblem = 'date-past' | 'date-far';

/** What it is called, for whoever writes of it. */
export function nameOfCadence(cadence: Cadence): Rhythm | 'own' {
  return typeof cadence === 'string' ? cadence : 'own';
}

/** The day on which the next talk is due, for two who talked on that day. */
export function nextAfter(talked: LocalDate, cadence: Cadence): LocalDate {
  return typeof cadence === 'string' ? addMonths(talked, CADENCE_MONTHS[cadence]) : cadence.on;
}

/** What is wrong with a day of their own. It has to lie ahead somewhere on Earth: on whose calendar is not known here. */
export function cadenceProblem(cadence: Cadence, now: Instant): CadenceProblem | undefined {
  if (typeof cadence === 'string') return undefined;
  // Not by the calendar of `time.ts`, which is too heavy for a panel.
  const ahead = Date.parse(`${cadence.on}T00:00:00Z`) - now;
  if (ahead <= -days(1)) return 'date-past';
  return ahead > days(FURTHEST) ? 'date-far' : undefined;
}
