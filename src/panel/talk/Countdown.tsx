import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { plannedFor, timeLeft } from '../../domain/meeting-clock';
import { type Instant, minutes } from '../../domain/time';
import { writeClock } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  time: { textAlign: 'right', flexShrink: 0, display: 'flex', flexDirection: 'column' },
  left: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums', lineHeight: '32px' },
  all: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  fine: {},
  near: { color: tokens.colorPaletteMarigoldForeground2 },
  over: { color: tokens.colorStatusWarningForeground1 },
  paused: { color: tokens.colorNeutralForeground3 },
});

/** The clock shows whole seconds, so time is over when it would show the first one beyond. */
const isOver = (left: number) => left <= -1000;

/** The last minute, or the last fifth of a part that is short. */
const isNear = (left: number, whole: number) => left <= Math.min(minutes(1), whole / 5);

/** The time left in this part, large, and in all, small. It changes its colour near the end, and never its voice. */
export function Countdown({ now }: { now: Instant }) {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const left = timeLeft(meeting, now);
  const whole = plannedFor(meeting)[meeting.phase] ?? 0;
  const over = isOver(left.phase);
  const paused = meeting.runningSince === undefined;
  const mood = paused ? 'paused' : over ? 'over' : isNear(left.phase, whole) ? 'near' : 'fine';
  return (
    <div className={styles.time}>
      <span role="timer" aria-label={t('clock.label')} className={mergeClasses(styles.left, styles[mood])}>
        {over ? `+${writeClock(left.phase)}` : writeClock(left.phase)}
      </span>
      <span className={styles.all}>
        {paused ? t('clock.paused') : t('clock.left', { time: writeClock(Math.max(0, left.total)) })}
      </span>
    </div>
  );
}
