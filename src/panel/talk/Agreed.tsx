import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftAction } from '../../domain/meeting';
import { ROLES, type Role } from '../../domain/pair';
import { writeShortDate } from '../dates';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DiscoveryMark } from './DiscoveryMark';

const useStyles = makeStyles({
  name: { ...typographyStyles.body1Strong, margin: '0 0 4px', overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '6px' },
  action: { overflowWrap: 'anywhere', userSelect: 'text' },
  due: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

export interface AgreedProps {
  /** What stands under an action, if anything. */
  under?(action: DraftAction): ReactNode;
}

/** Who does what by when, the employee first. */
export function Agreed({ under }: AgreedProps) {
  return [...ROLES].reverse().map((role) => <Share key={role} role={role} under={under} />);
}

function Share({ role, under }: { role: Role } & AgreedProps) {
  const { joined, meeting, me } = useTalk();
  const { t, locale } = useText();
  const styles = useStyles();
  const actions = meeting.actions.filter(({ owner }) => owner === role);
  if (actions.length === 0) return null;
  return (
    <div>
      <h3 className={styles.name}>{role === me ? t('actions.you') : joined.names[role]}</h3>
      <ul className={styles.list}>
        {actions.map((action) => (
          <li key={action.id} className={styles.action}>
            <DiscoveryMark action={action} />
            {action.text}{' '}
            <span className={styles.due}>{t('actions.by', { date: writeShortDate(action.due, locale) })}</span>
            {under?.(action)}
          </li>
        ))}
      </ul>
    </div>
  );
}
