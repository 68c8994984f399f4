import { z } from 'zod';
import type { DateRange } from '../../domain/days-off';
import { rangesOf } from '../../domain/days-off';
import type { Settings } from '../../domain/settings';
import type { LocalDate } from '../../domain/time';

export const AUTO = 'auto';
export const REMINDERS = ['on', 'pause', 'off'] as const;

/** Of more, the card shows the first ones; the others stay as they are. */
const MOST_SHOWN = 30;

const typed = z.string().max(40).catch('');
const list = z.string().max(2000).catch('');

/** What the card sends, as it was typed; a client sends nothing for an input that is empty. */
export const settingsData = z.object({
  reminders: z.enum(REMINDERS).catch('on'),
  until: typed,
  language: typed,
  days: list,
  from: typed,
  to: typed,
  quietFrom: typed,
  quietTo: typed,
  offFrom: typed,
  offTo: typed,
  /** Of the days off that the card showed, those that are to stay. */
  keep: list,
  /** The days off that the card showed. */
  shown: list,
});
export type SettingsForm = z.infer<typeof settingsData>;

/** Settings as the card shows them. */
export function formOf(settings: Settings, today: LocalDate): SettingsForm {
  const { workingHours, workingDays, quietHours, daysOff, language } = settings;
  const shown = rangesOf(daysOff.filter((day) => day >= today))
    .slice(0, MOST_SHOWN)
    .map(writeRange)
    .join();
  return {
    ...pauseIn(settings, today),
    language: language ?? AUTO,
    days: workingDays.join(),
    ...workingHours,
    quietFrom: quietHours?.from ?? '',
    quietTo: quietHours?.to ?? '',
    offFrom: '',
    offTo: '',
    keep: shown,
    shown,
  };
}

/** A pause that is over is none. */
function pauseIn({ paused }: Settings, today: LocalDate): Pick<SettingsForm, 'reminders' | 'until'> {
  const until = paused?.until ?? '';
  if (!paused || (until !== '' && until <= today)) return { reminders: 'on', until: '' };
  return { reminders: until === '' ? 'off' : 'pause', until };
}

/** A range as a choice of the card names it: `2026-12-24/2026-12-31`. */
export function writeRange({ from, to }: DateRange): string {
  return `${from}/${to}`;
}

export function readRanges(written: string): DateRange[] {
  return itemsIn(written).map((range) => {
    const [from = '', to = ''] = range.split('/');
    return { from, to };
  });
}

export function itemsIn(written: string): string[] {
  return written.split(',').filter((item) => item !== '');
}
