import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  picture: { display: 'block', overflow: 'visible', forcedColorAdjust: 'none' },
  skin: { fill: '#ffc83d' },
  finger: { stroke: '#ffc83d', strokeWidth: '8px', strokeLinecap: 'round' },
  // Sets hand and face apart where they touch.
  edge: { stroke: tokens.colorNeutralBackground2, strokeWidth: '13px', strokeLinecap: 'round' },
  feature: { stroke: '#5b3a00', strokeWidth: '4.5px', strokeLinecap: 'round', fill: 'none' },
  hand: {
    transformOrigin: '88px 84px',
    animationName: {
      '0%, 60%, 100%': { transform: 'rotate(0deg)' },
      '15%, 45%': { transform: 'rotate(16deg)' },
      '30%': { transform: 'rotate(-10deg)' },
    },
    animationDuration: '1.6s',
    animationDelay: '0.4s',
    animationIterationCount: 2,
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0s' },
  },
});

const FINGERS = ['M80 62 L76 46', 'M87 60 L86 40', 'M94 61 L97 42', 'M100 65 L107 50', 'M80 70 L69 63'];

/** A smiling face that waves. */
export function Wave() {
  const styles = useStyles();
  return (
    <svg className={styles.picture} width="116" height="92" viewBox="0 0 116 92" aria-hidden>
      <circle className={styles.skin} cx="44" cy="46" r="38" />
      <path className={styles.feature} d="M31 35 v5 M57 35 v5" />
      <path className={styles.feature} d="M25 53 q19 20 38 0" />
      <g className={styles.hand}>
        {FINGERS.map((finger) => (
          <path key={finger} className={styles.edge} d={finger} />
        ))}
        <circle cx="90" cy="70" r="17.5" fill={tokens.colorNeutralBackground2} />
        {FINGERS.map((finger) => (
          <path key={finger} className={styles.finger} d={finger} />
        ))}
        <circle className={styles.skin} cx="90" cy="70" r="14.5" />
      </g>
    </svg>
  );
}
