import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { TaskListAddRegular } from '@fluentui/react-icons/svg/task-list-add';
import type { Path, PathCell } from '../../domain/career-map';
import { workdayIn } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  // Lines up its picture with the words above.
  button: { alignSelf: 'start', marginLeft: '-6px', minHeight: '24px' },
  // Stays where it is, so that the focus does, too.
  added: {
    cursor: 'default',
    color: tokens.colorNeutralForeground3,
    ':hover': { color: tokens.colorNeutralForeground3 },
    ':hover:active': { color: tokens.colorNeutralForeground3 },
  },
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
  const added = meeting.actions.some(({ id }) => id === action);
  const add = () =>
    send({ do: 'act', action, owner: 'employee', text: path[cell], due: workdayIn(DUE_IN_DAYS, now()) });
  return (
    <Button
      appearance="transparent"
      size="small"
      className={mergeClasses(styles.button, added && styles.added)}
      icon={added ? <CheckmarkRegular /> : <TaskListAddRegular />}
      aria-label={added ? undefined : t('map.addThis', { text: path[cell] })}
      aria-disabled={added}
      onClick={() => !added && add()}
    >
      {t(added ? 'map.added' : 'map.add')}
    </Button>
  );
}
