import { Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { LocalDate } from '../../domain/time';
import { dateIn } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // A date has a width of its own, for which a zoomed panel has no room.
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

/** The one date of an action. */
export function DueField(props: { className?: string; due: LocalDate; onChange(due: LocalDate): void }) {
  const { now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const change = (_: unknown, { value }: { value: string }) => props.onChange(value);
  return (
    <Field label={t('actions.when')} className={mergeClasses(styles.field, props.className)}>
      <Input type="date" className={styles.box} value={props.due} min={dateIn(0, now())} onChange={change} />
    </Field>
  );
}
