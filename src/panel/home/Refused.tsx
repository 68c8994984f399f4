import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { HomeRefusal } from '../../domain/home';
import { IconButton } from '../parts/IconButton';
import { useText } from '../use-text';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px 6px 16px',
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, overflowWrap: 'anywhere' },
});

/** What has words of its own; all else means that something has changed meanwhile. */
const SAID = ['already-done', 'date-past', 'undo-late', 'not-yours', 'hours-odd', 'days-none', 'never'] as const;

/** Says why something was not done. What is true instead stands on the page already. */
export function Refused({ refusal, onDismiss }: { refusal: HomeRefusal | undefined; onDismiss(): void }) {
  const { t } = useText();
  const styles = useStyles();
  if (!refusal) return null;
  const said = SAID.find((known) => known === refusal) ?? 'other';
  return (
    <div role="alert" className={styles.bar}>
      <span className={styles.words}>{t(`home.refused.${said}`)}</span>
      <IconButton icon={<DismissRegular />} label={t('refusal.dismiss')} onClick={onDismiss} />
    </div>
  );
}
