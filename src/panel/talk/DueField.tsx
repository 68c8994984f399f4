import { Field, Input } from '@fluentui/react-components';
import type { LocalDate } from '../../domain/time';
import { dateIn } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

/** The one date of an action. */
export function DueField(props: { className?: string; due: LocalDate; onChange(due: LocalDate): void }) {
  const { now } = useTalk();
  const { t } = useText();
  return (
    <Field label={t('actions.when')} className={props.className}>
      <Input type="date" value={props.due} min={dateIn(0, now())} onChange={(_, { value }) => props.onChange(value)} />
    </Field>
  );
}
