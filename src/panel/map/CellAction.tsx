import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { TaskListAddRegular } from '@fluentui/react-icons/svg/task-list-add';
import type { Path, PathCell } from '../../domain/career-map';
import { workdayIn } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  // Lines up its picture with the words above.
  button: { alignSelf: 'start', marginLeft: '-6px', minHeight: '24px' },
  added: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    margin: 0,
    color: tokens.colorNeutralForeground3,
  },
  icon: { fontSize: '16px', color: tokens.colorBrandForeground1 },
});

const DUE_IN_DAYS = 14;

/** Makes an action of what stands in a cell. Its id is made of the cell's, so that nobody adds it twice. */
export function CellAction({ path, cell }: { path: Path; cell: PathCell }) {
  const { joined, meeting, send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  // Unlike the map, an action belongs to one conversation: the next may make another of the same cell.
  const action = `${joined.conversation.id}-${path.id.slice(0, 8)}-${cell}`;
  if (path[cell] === '') return null;
  if (meeting.actions.some(({ id }) => id === action))
    return (
      <p className={styles.added}>
        <CheckmarkRegular className={styles.icon} aria-hidden />
        {t('map.added')}
      </p>
    );
  const add = () =>
    send({ do: 'act', action, owner: 'employee', text: path[cell], due: workdayIn(DUE_IN_DAYS, now()) });
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      icon={<TaskListAddRegular />}
      aria-label={t('map.addThis', { text: path[cell] })}
      onClick={add}
    >
      {t('map.add')}
    </Button>
  );
}
