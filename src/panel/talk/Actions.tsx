import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { ActionForm } from './ActionForm';
import { ActionItem } from './ActionItem';
import { Balance } from './Balance';

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Who does what by when, captured while it is said. */
export function Actions() {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <>
      <ActionForm />
      {meeting.actions.length === 0 ? (
        <p className={styles.none}>{t('actions.none')}</p>
      ) : (
        <>
          <Balance />
          <ul className={styles.list} aria-label={t('actions.list')}>
            {meeting.actions.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
