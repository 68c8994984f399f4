import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Refusal } from '../live/snapshot';
import { IconButton } from '../parts/IconButton';
import { useText } from '../use-text';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'start',
    gap: '8px',
    padding: '8px 8px 8px 16px',
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { margin: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  given: {
    margin: '4px 0 0',
    fontStyle: 'italic',
    whiteSpace: 'pre-wrap',
    userSelect: 'text',
    maxHeight: '96px',
    overflowY: 'auto',
  },
});

const KNOWN = new Set([
  'closed',
  'not-started',
  'no-such-note',
  'no-such-action',
  'not-yours',
  'empty',
  'too-long',
  'too-many',
  'so-what-missing',
  'cadence-missing',
  'baton-missing',
  'date-past',
  'date-far',
]);

/** Says why something was not done, and gives the words back. */
export function RefusalBar(props: { refusal: Refusal | undefined; onDismiss(): void }) {
  const { t } = useText();
  const styles = useStyles();
  if (!props.refusal) return null;
  const { reason, words } = props.refusal;
  return (
    <div role="alert" className={styles.bar}>
      <div className={styles.words}>
        <strong>{t('refusal.title')}</strong> {t(`refusal.${KNOWN.has(reason) ? reason : 'other'}`)}
        {words && <p className={styles.given}>{words}</p>}
      </div>
      <IconButton icon={<DismissRegular />} label={t('refusal.dismiss')} onClick={props.onDismiss} />
    </div>
  );
}
