import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  picture: { display: 'block', overflow: 'visible' },
  face: { fill: tokens.colorPaletteMarigoldBackground3 },
  feature: {
    stroke: tokens.colorNeutralForegroundStaticInverted,
    strokeWidth: '5px',
    strokeLinecap: 'round',
    fill: 'none',
  },
});

/** A smiling face with a waving hand. */
export function Wave() {
  const styles = useStyles();
  return (
    <svg className={styles.picture} width="112" height="88" viewBox="0 0 112 88" aria-hidden>
      <circle className={styles.face} cx="46" cy="46" r="38" />
    </svg>
  );
}
