import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { LocalDate, LocalTime } from '../../domain/time';

const useStyles = makeStyles({
  field: { minWidth: 0, flex: '0 1 170px' },
  // Dates and times have a width of their own, for which a narrow page has no room.
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

/** One day. */
export function DateBox(props: { label: string; date: LocalDate; min: LocalDate; onChange(date: LocalDate): void }) {
  const styles = useStyles();
  const change = (_: unknown, { value }: { value: string }) => props.onChange(value);
  return (
    <Field label={props.label} className={styles.field}>
      <Input type="date" className={styles.box} value={props.date} min={props.min} onChange={change} />
    </Field>
  );
}

/** One time of day. */
export function TimeBox(props: { label: string; time: LocalTime; onChange(time: LocalTime): void }) {
  const styles = useStyles();
  const change = (_: unknown, { value }: { value: string }) => props.onChange(value);
  return (
    <Field label={props.label} className={styles.field}>
      <Input type="time" className={styles.box} value={props.time} onChange={change} />
    </Field>
  );
}
