import { Button, Field, makeStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import type { Role } from '../../domain/pair';
import { workdayIn } from '../dates';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import { OwnerChoice } from './OwnerChoice';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  when: { flex: '1 1 120px' },
});

/** What a form begins with. */
export interface ActionStart {
  text: string;
  owner: Role;
  /** Days until it is due. */
  dueIn: number;
}

const EMPTY: ActionStart = { text: '', owner: 'employee', dueIn: 14 };

export interface ActionFormProps {
  /** Under which name its draft is kept. */
  draft?: string;
  start?: ActionStart;
  focused?: boolean;
  onAdded?(): void;
  onCancel?(): void;
}

/** One action: the words, one owner, one date. Owner and date are asked for once there are words. */
export function ActionForm({ draft = 'action', start = EMPTY, focused, onAdded, onCancel }: ActionFormProps) {
  const { send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [text, setText, clearText] = useDraft(draft, start.text);
  const [owner, setOwner, clearOwner] = useDraft<Role>(`${draft}-owner`, start.owner);
  const [due, setDue, clearDue] = useDraft(`${draft}-due`, workdayIn(start.dueIn, now()));
  const ready = text.trim() !== start.text.trim() && text.trim() !== '' && due !== '';
  const clear = () => {
    for (const each of [clearText, clearOwner, clearDue]) each();
  };
  const add = () => {
    if (!ready) return;
    send({ do: 'act', action: crypto.randomUUID(), owner, text, due });
    clear();
    onAdded?.();
  };
  const cancel = onCancel && (() => [clear(), onCancel()]);
  return (
    <div className={styles.form}>
      <Field label={t('actions.what')}>
        <Writing
          lines={1}
          autoFocus={focused}
          value={text}
          maxLength={LONGEST_ACTION}
          onWrite={setText}
          onEnter={add}
          onEscape={cancel}
        />
      </Field>
      {text !== '' && (
        <>
          <OwnerChoice owner={owner} onChoose={setOwner} />
          <div className={styles.row}>
            <DueField className={styles.when} due={due} onChange={setDue} />
            {cancel && (
              <Button appearance="subtle" onClick={cancel}>
                {t('actions.cancel')}
              </Button>
            )}
            <Button disabledFocusable={!ready} onClick={add}>
              {t('actions.add')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
