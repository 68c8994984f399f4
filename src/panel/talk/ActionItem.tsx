import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { DraftAction } from '../../domain/meeting';
import { otherRole } from '../../domain/pair';
import { writeShortDate } from '../dates';
import { IconButton } from '../parts/IconButton';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DiscoveryMark } from './DiscoveryMark';
import type { ActionEdits } from './use-action-edits';

const useStyles = makeStyles({
  action: {
    padding: '10px 6px 6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { margin: 0, paddingRight: '6px', overflowWrap: 'anywhere', userSelect: 'text' },
  foot: { display: 'flex', alignItems: 'center', gap: '2px', minHeight: '28px' },
  owner: { ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground3 },
});

/** One action, to be handed over in one tap, and changed in its place. */
export function ActionItem({ action, edits }: { action: DraftAction; edits: ActionEdits }) {
  const { joined, me, theirName, send } = useTalk();
  const { t, locale } = useText();
  const styles = useStyles();
  const mine = action.owner === me;
  const owner = mine ? t('actions.you') : joined.names[action.owner];
  return (
    <li className={styles.action}>
      <DiscoveryMark action={action} />
      <p className={styles.text}>{action.text}</p>
      <div className={styles.foot}>
        <span className={styles.owner}>
          {owner}, {t('actions.by', { date: writeShortDate(action.due, locale) })}
        </span>
        <IconButton
          icon={<ArrowSwapRegular />}
          label={mine ? t('actions.give', { name: theirName }) : t('actions.take')}
          onClick={() => send({ do: 'hand-over', action: action.id, owner: otherRole(action.owner) })}
        />
        <IconButton
          icon={<EditRegular />}
          label={t('actions.edit')}
          focused={edits.justStopped === action.id}
          onClick={() => edits.start(action, { text: action.text, due: action.due })}
        />
        <IconButton
          icon={<DeleteRegular />}
          label={t('actions.remove')}
          onClick={() => send({ do: 'remove-action', action: action.id })}
        />
      </div>
    </li>
  );
}
