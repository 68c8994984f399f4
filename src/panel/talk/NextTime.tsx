import { makeStyles, Radio, RadioGroup, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { CADENCE_MONTHS, type Cadence } from '../../domain/meeting';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { CloseStep } from './CloseStep';

const useStyles = makeStyles({
  // Lines up the controls, which have room around them, with the headings.
  aligned: { marginLeft: '-8px' },
  words: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  waiting: { color: tokens.colorNeutralForeground3 },
});

const CADENCES = Object.keys(CADENCE_MONTHS) as Cadence[];
const WHEN = 'closing-when';
const WHO = 'closing-baton';

/** When the two talk again. Nothing is chosen before they choose. */
export function AgreeCadence({ asked }: { asked: number }) {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const done = meeting.cadence !== undefined;
  return (
    <CloseStep step="cadence-missing" heading={WHEN} title={t('closing.cadence')} done={done} asked={asked}>
      <RadioGroup
        className={styles.aligned}
        aria-labelledby={WHEN}
        value={meeting.cadence ?? ''}
        onChange={(_, { value }) => send({ do: 'agree-cadence', cadence: value as Cadence })}
      >
        {CADENCES.map((cadence) => (
          <Radio key={cadence} value={cadence} label={t(`closing.cadences.${cadence}`)} />
        ))}
      </RadioGroup>
    </CloseStep>
  );
}

/** The employee takes it on to arrange the next conversation; the manager sees whether they have. */
export function TakeBaton({ asked }: { asked: number }) {
  const { meeting, me, theirName, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const said = t(meeting.baton ? 'closing.baton.taken' : 'closing.baton.waiting', { name: theirName });
  return (
    <CloseStep step="baton-missing" heading={WHO} title={t('closing.baton.title')} done={meeting.baton} asked={asked}>
      {me === 'employee' ? (
        <Switch
          className={styles.aligned}
          label={t('closing.baton.take')}
          checked={meeting.baton}
          onChange={(_, { checked }) => send({ do: 'take-baton', taken: checked })}
        />
      ) : (
        <p className={meeting.baton ? styles.words : `${styles.words} ${styles.waiting}`}>{said}</p>
      )}
    </CloseStep>
  );
}
