import { Button, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { CADENCE_MONTHS, type Cadence } from '../../domain/meeting';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Agreed } from './Agreed';
import { Balance } from './Balance';
import { SoWhat } from './SoWhat';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '18px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  add: { alignSelf: 'start' },
});

const CADENCES = Object.keys(CADENCE_MONTHS) as Cadence[];

/** What it all comes to, before the two say goodbye. */
export function Closing({ asked, onAddAction }: { asked: number; onAddAction(): void }) {
  const { meeting, me, theirName, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const heading = useId();
  return (
    <div className={styles.page}>
      <SoWhat asked={asked} />
      <section className={styles.part} aria-labelledby={heading}>
        <h2 className={page.heading} id={heading}>
          {t('closing.who')}
        </h2>
        {meeting.actions.length === 0 ? <p className={styles.quiet}>{t('closing.nothing')}</p> : <Balance />}
        <Agreed />
        <Button size="small" className={styles.add} onClick={onAddAction}>
          {t('closing.addOne')}
        </Button>
      </section>
      <Field label={t('closing.cadence')} hint={t(`closing.baton.${me}`, { name: theirName })}>
        <RadioGroup
          value={meeting.cadence}
          onChange={(_, { value }) => send({ do: 'agree-cadence', cadence: value as Cadence })}
        >
          {CADENCES.map((cadence) => (
            <Radio key={cadence} value={cadence} label={t(`closing.cadences.${cadence}`)} />
          ))}
        </RadioGroup>
      </Field>
    </div>
  );
}
