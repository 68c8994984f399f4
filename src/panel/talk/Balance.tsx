import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { balance } from '../../domain/meeting';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  balance: { display: 'flex', flexDirection: 'column', gap: '6px' },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  ask: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  beam: { display: 'flex', gap: '3px', height: '6px' },
  side: {
    borderRadius: tokens.borderRadiusCircular,
    transition: 'flex-grow 300ms',
    forcedColorAdjust: 'none',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  employee: { backgroundColor: tokens.colorCompoundBrandBackground },
  manager: { backgroundColor: tokens.colorNeutralStrokeAccessible },
});

/** Who holds how many. The employee should leave with the pen in hand, and the balance kindly says so. */
export function Balance() {
  const { meeting, me, other, theirName } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const held = balance(meeting);
  return (
    <div className={styles.balance}>
      <div className={styles.beam} aria-hidden>
        {held.employee > 0 && (
          <div className={`${styles.side} ${styles.employee}`} style={{ flexGrow: held.employee }} />
        )}
        {held.manager > 0 && <div className={`${styles.side} ${styles.manager}`} style={{ flexGrow: held.manager }} />}
      </div>
      <p className={styles.words}>
        {t(`actions.hold.${me}`, { name: theirName, mine: held[me], theirs: held[other] })}{' '}
        {held.tilted && <span className={styles.ask}>{t(`actions.tilted.${me}`)}</span>}
      </p>
    </div>
  );
}
