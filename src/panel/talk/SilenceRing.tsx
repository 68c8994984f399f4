import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { SILENCE } from './use-silence';

const RADIUS = 7;
const ROUND = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  // In the colour of the button, which knows what it stands out from: in high contrast it turns bright under the mouse.
  ring: { fill: 'none', stroke: 'currentColor', strokeWidth: '2.5px' },
  track: { opacity: 0.35 },
  holding: {
    strokeLinecap: 'round',
    strokeDasharray: `${ROUND}px`,
    transform: 'rotate(-90deg)',
    transformOrigin: 'center',
    animationName: { from: { strokeDashoffset: '0px' }, to: { strokeDashoffset: `${ROUND}px` } },
    animationDuration: `${SILENCE}ms`,
    animationTimingFunction: 'linear',
    animationFillMode: 'forwards',
    // Nothing moves: whole at first, fainter from half the time on.
    '@media (prefers-reduced-motion: reduce)': {
      animationName: { from: { opacity: 1 }, '50%': { opacity: 0.45 }, to: { opacity: 0.45 } },
      animationTimingFunction: 'step-end',
    },
  },
});

/** A ring that empties as slowly as a silence is held. */
export function SilenceRing({ holding }: { holding: boolean }) {
  const styles = useStyles();
  const circle = { cx: 10, cy: 10, r: RADIUS };
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <circle {...circle} className={mergeClasses(styles.ring, styles.track)} />
      {holding && <circle {...circle} className={mergeClasses(styles.ring, styles.holding)} />}
    </svg>
  );
}
