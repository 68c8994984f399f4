import { Checkbox, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useText } from '../use-text';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: '4px' },
  legend: { ...typographyStyles.body1, padding: 0 },
});

/** Monday is 1, Sunday 7. */
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Some days of the week. */
export function DayChips(props: { label: string; chosen: readonly number[]; onChange(days: number[]): void }) {
  const { label, chosen, onChange } = props;
  const { locale } = useText();
  const styles = useStyles();
  const toggle = (day: number) => onChange(DAYS.filter((each) => chosen.includes(each) !== (each === day)));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      {DAYS.map((day) => (
        <Checkbox key={day} label={nameOf(day, locale)} checked={chosen.includes(day)} onChange={() => toggle(day)} />
      ))}
    </fieldset>
  );
}

/** The first of January 2024 was a Monday. */
function nameOf(day: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}
