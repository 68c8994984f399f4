import { makeStyles, tokens } from '@fluentui/react-components';
import { plannedFor, spentAt } from '../../domain/meeting-clock';
import type { Instant } from '../../domain/time';
import { useTalk } from '../use-talk';

const useStyles = makeStyles({
  strip: { display: 'flex', gap: '3px' },
  part: {
    height: '4px',
    minWidth: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  filled: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    transformOrigin: 'left',
    transition: 'width 250ms linear',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
});

/** The agenda as a line, each part as long as it may take. The same is said in words below it. */
export function AgendaStrip({ now }: { now: Instant }) {
  const { meeting, joined } = useTalk();
  const styles = useStyles();
  const planned = plannedFor(meeting);
  const spent = spentAt(meeting, now);
  return (
    <div className={styles.strip} aria-hidden>
      {joined.agenda.map((phase, index) => {
        const whole = planned[index] ?? 0;
        const share = (spent[index] ?? 0) / whole;
        const width = index < meeting.phase ? 1 : index > meeting.phase ? 0 : Math.min(1, share);
        return (
          <div key={phase.id} className={styles.part} style={{ flexGrow: whole, flexBasis: 0 }}>
            <div className={styles.filled} style={{ width: `${width * 100}%` }} />
          </div>
        );
      })}
    </div>
  );
}
