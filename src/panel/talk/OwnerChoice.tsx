import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { Role } from '../../domain/pair';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  owners: { flexWrap: 'wrap', marginLeft: '-8px', '& label': { minWidth: 0, overflowWrap: 'anywhere' } },
});

/** The employee first: it is theirs unless somebody says otherwise. */
const OWNERS: readonly Role[] = ['employee', 'manager'];

/** Whose an action is. */
export function OwnerChoice({ owner, onChoose }: { owner: Role; onChoose(owner: Role): void }) {
  const { joined, me } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <Field label={t('actions.who')}>
      <RadioGroup
        layout="horizontal"
        className={styles.owners}
        value={owner}
        onChange={(_, { value }) => onChoose(value === 'manager' ? 'manager' : 'employee')}
      >
        {OWNERS.map((role) => (
          <Radio key={role} value={role} label={role === me ? t('actions.you') : joined.names[role]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
