import { isDate, isTime, type LocalDate, type LocalTime } from './time';

/** From a time of day up to another; past midnight when `to` is not later than `from`. */
export interface Hours {
  from: LocalTime;
  to: LocalTime;
}

/** When and how a person wants to hear from the bot. */
export interface Settings {
  /** Within one day. */
  workingHours: Hours;
  /** Monday is 1, Sunday 7. */
  workingDays: readonly number[];
  /** Within the working hours, too, nothing rings then: for work that needs a quiet morning. */
  quietHours?: Hours;
  /** Holidays and leave, as their owner has set them. */
  daysOff: readonly LocalDate[];
  /** Reminders rest up to that day; without a day until they are switched on again. */
  paused?: { until?: LocalDate };
  /** The language to speak, whatever the client says: `de`. */
  language?: string;
}

export const DEFAULT_SETTINGS: Settings = {
  workingHours: { from: '09:00', to: '17:00' },
  workingDays: [1, 2, 3, 4, 5],
  daysOff: [],
};

export const MOST_DAYS_OFF = 366;

export type SettingsProblem =
  | 'hours-odd'
  | 'days-none'
  | 'days-off-odd'
  | 'days-off-many'
  | 'pause-odd'
  /** The quiet hours leave nothing of the working hours: who wants that, pauses. */
  | 'never';

/** Everything that is wrong with settings that somebody sends; with none of it, there is always a next good morning. */
export function settingsProblems(settings: Settings): SettingsProblem[] {
  const { workingHours, workingDays, quietHours, daysOff, paused } = settings;
  const areHours = (hours: Hours) => isTime(hours.from) && isTime(hours.to);
  const odd = !areHours(workingHours) || (quietHours && !areHours(quietHours)) || workingHours.from >= workingHours.to;
  const hasDays = workingDays.length > 0 && workingDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return [
    ...(odd ? (['hours-odd'] as const) : []),
    ...(hasDays ? [] : (['days-none'] as const)),
    ...(daysOff.every(isDate) ? [] : (['days-off-odd'] as const)),
    ...(daysOff.length > MOST_DAYS_OFF ? (['days-off-many'] as const) : []),
    ...(paused?.until === undefined || isDate(paused.until) ? [] : (['pause-odd'] as const)),
    ...(odd || bellOf(settings) !== undefined ? [] : (['never'] as const)),
  ];
}

/** The time of day at which reminders are welcome: when work begins and nothing is quiet. Nothing when that is never. */
export function bellOf({ workingHours, quietHours }: Settings): LocalTime | undefined {
  const { from, to } = workingHours;
  if (!quietHours || !within(quietHours, from)) return from;
  return quietHours.to > from && quietHours.to < to ? quietHours.to : undefined;
}

/** Whether that time of day lies in these hours. None at all lie between a time and itself. */
export function within({ from, to }: Hours, time: LocalTime): boolean {
  return from <= to ? from <= time && time < to : time >= from || time < to;
}
