import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { timeLeft } from '../../domain/meeting-clock';
import type { Instant } from '../../domain/time';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  // All of it in one cell: whichever is said, what stands below stays where it is.
  place: { display: 'grid', '& > p': { gridArea: '1 / 1' } },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  cue: { color: tokens.colorStatusWarningForeground1 },
  gone: { visibility: 'hidden' },
});

/** How to coach in this part, or what is one's own in it; and once its time is over, a quiet word that it is. */
export function PhaseLine({ now }: { now: Instant }) {
  const { joined, meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const { phase } = meeting;
  const isOver = timeLeft(meeting, now).phase <= 0;
  const cue = t(joined.agenda[phase + 1] ? 'clock.cue' : 'clock.cueLast');
  return (
    <div className={styles.place}>
      <p className={mergeClasses(styles.line, isOver && styles.gone)}>{joined.agenda[phase]?.line}</p>
      <p className={mergeClasses(styles.line, styles.gone)} aria-hidden>
        {cue}
      </p>
      <p className={mergeClasses(styles.line, styles.cue)} role="status">
        {isOver && cue}
      </p>
    </div>
  );
}
