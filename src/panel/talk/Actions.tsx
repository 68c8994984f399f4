import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { ActionEditor } from './ActionEditor';
import { ActionForm } from './ActionForm';
import { ActionItem } from './ActionItem';
import { Balance } from './Balance';
import { FromLastTime } from './FromLastTime';
import { HoldStill } from './HoldStill';
import { Parked } from './Parked';
import { useActionEdits } from './use-action-edits';
import { withTheirPlaces } from './use-rewriting';

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Who does what by when, captured while it is said. */
export function Actions() {
  const { meeting } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const edits = useActionEdits();
  const actions = withTheirPlaces(meeting.actions, edits.all);
  return (
    <HoldStill>
      <ActionForm />
      {meeting.actions.length > 0 && <Balance />}
      {actions.length === 0 ? (
        <p className={styles.none}>{t('actions.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('actions.list')}>
          {actions.map((action) => {
            const edit = edits.of(action.id);
            return edit ? (
              <ActionEditor key={action.id} edit={edit} edits={edits} />
            ) : (
              <ActionItem key={action.id} action={action} edits={edits} />
            );
          })}
        </ul>
      )}
      <FromLastTime />
      <Parked />
    </HoldStill>
  );
}
