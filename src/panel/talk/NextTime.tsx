import { makeStyles, Radio, RadioGroup, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { nameOfCadence, RHYTHMS, type Rhythm } from '../../domain/cadence';
import { workdayIn } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { CloseStep } from './CloseStep';
import { OwnDay } from './OwnDay';

const useStyles = makeStyles({
  // Lines up the controls, which have room around them, with the headings.
  aligned: { marginLeft: '-8px' },
  words: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  waiting: { color: tokens.colorNeutralForeground3 },
});

const CHOICES = [...RHYTHMS, 'own'] as const;
/** Days to a day of their own, until they choose a better one. */
const SUGGESTED = 42;
const WHEN = 'closing-when';
const WHO = 'closing-baton';

/** When the two talk again. Nothing is chosen before they choose. */
export function AgreeCadence({ asked }: { asked: number }) {
  const { meeting, send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { cadence } = meeting;
  const choose = (choice: Rhythm | 'own') => {
    const chosen = choice === 'own' ? { on: workdayIn(SUGGESTED, now()) } : choice;
    send({ do: 'agree-cadence', cadence: chosen });
  };
  return (
    <CloseStep
      step="cadence-missing"
      heading={WHEN}
      title={t('closing.cadence')}
      done={cadence !== undefined}
      asked={asked}
    >
      <RadioGroup
        className={styles.aligned}
        aria-labelledby={WHEN}
        value={cadence === undefined ? '' : nameOfCadence(cadence)}
        onChange={(_, { value }) => choose(value as Rhythm | 'own')}
      >
        {CHOICES.map((choice) => (
          <Radio key={choice} value={choice} label={t(`closing.cadences.${choice}`)} />
        ))}
      </RadioGroup>
      {typeof cadence === 'object' && <OwnDay day={cadence.on} />}
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
