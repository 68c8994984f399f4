import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { drift } from '../../domain/meeting-clock';
import { type Instant, minutes } from '../../domain/time';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  drift: { ...typographyStyles.caption1, margin: 0, minHeight: '24px', color: tokens.colorNeutralForeground3 },
});

/** What the parts that took more or less than their time do to the end. Its place is kept while it has nothing to say. */
export function Drift({ now }: { now: Instant }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const by = drift(meeting, now);
  const count = Math.round(Math.abs(by) / minutes(1));
  const isWorthAWord = Math.abs(by) >= minutes(1);
  return (
    <p className={styles.drift}>
      {isWorthAWord && t(by < 0 ? 'clock.saved' : 'clock.later', { minutes: String(count) })}
    </p>
  );
}
