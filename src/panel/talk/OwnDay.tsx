import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { cadenceProblem } from '../../domain/cadence';
import type { LocalDate } from '../../domain/time';
import { dateIn } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  // A date has a width of its own, for which a zoomed panel has no room.
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

/** The day on which the two talk again, if it is one of their own. While it is typed, it may be no day at all. */
export function OwnDay({ day }: { day: LocalDate }) {
  const { send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [typed, type] = useState<LocalDate>();
  const change = (value: string) => {
    const fits = value !== '' && cadenceProblem({ on: value }, now()) === undefined;
    type(fits ? undefined : value);
    if (fits) send({ do: 'agree-cadence', cadence: { on: value } });
  };
  return (
    <Field label={t('closing.ownDay')}>
      <Input
        type="date"
        className={styles.box}
        value={typed ?? day}
        min={dateIn(1, now())}
        onChange={(_, { value }) => change(value)}
        onBlur={() => type(undefined)}
      />
    </Field>
  );
}
