import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import type { Role } from '../../domain/pair';
import { dateIn } from '../dates';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { isDone } from './NoteComposer';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  text: { width: '100%', '& textarea': { fieldSizing: 'content', minHeight: '32px', maxHeight: '120px' } },
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '8px' },
  small: { minWidth: 0, width: '100%' },
  add: { alignSelf: 'end' },
});

const DUE_IN_DAYS = 14;

/** One action: the words, one owner, one date. It is the employee's unless somebody says otherwise. */
export function ActionForm() {
  const { joined, me, other, send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText, clearText] = useDraft('action', '');
  const [owner, setOwner, clearOwner] = useDraft<Role>('action-owner', 'employee');
  const [due, setDue, clearDue] = useDraft('action-due', dateIn(DUE_IN_DAYS, now()));
  const ready = text.trim() !== '' && due !== '';
  const add = () => {
    if (!ready) return;
    send({ do: 'act', action: crypto.randomUUID(), owner, text, due });
    clearText();
    clearOwner();
    clearDue();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={t('actions.what')}>
        <Textarea
          className={styles.text}
          rows={1}
          value={text}
          maxLength={LONGEST_ACTION}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (!isDone(event)) return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <div className={styles.row}>
        <Field label={t('actions.who')}>
          <Select
            className={styles.small}
            value={owner}
            onChange={(_, { value }) => setOwner(value === 'manager' ? 'manager' : 'employee')}
          >
            <option value={me}>{t('actions.you')}</option>
            <option value={other}>{joined.names[other]}</option>
          </Select>
        </Field>
        <Field label={t('actions.when')}>
          <Input
            className={styles.small}
            type="date"
            value={due}
            min={dateIn(0, now())}
            onChange={(_, { value }) => setDue(value)}
          />
        </Field>
      </div>
      <Button type="submit" className={styles.add} disabledFocusable={!ready}>
        {t('actions.add')}
      </Button>
    </form>
  );
}
