import { Field, makeStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { Writing } from '../parts/Writing';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import { FormButtons } from './FormButtons';
import { OwnerChoice } from './OwnerChoice';
import { type ActionDraft, type ActionStart, useActionDraft } from './use-action-draft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  when: { flex: '1 1 120px' },
});

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
export function ActionForm({ draft: name = 'action', start = EMPTY, focused, onAdded, onCancel }: ActionFormProps) {
  const { send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const draft = useActionDraft(name, start);
  const { text, owner, due, ready, setText, clear } = draft;
  const add = () => {
    if (!ready) return;
    send({ do: 'act', action: crypto.randomUUID(), owner, text, due });
    clear();
    onAdded?.();
  };
  const cancel = onCancel && (() => [clear(), onCancel()]);
  const box = { lines: 1, autoFocus: focused, maxLength: LONGEST_ACTION };
  return (
    <div className={styles.form}>
      <Field label={t('actions.what')}>
        <Writing {...box} value={text} onWrite={setText} onEnter={add} onEscape={cancel} />
      </Field>
      {text !== '' && <WhoAndWhen draft={draft} onAdd={add} onCancel={cancel} />}
    </div>
  );
}

function WhoAndWhen(props: { draft: ActionDraft; onAdd(): void; onCancel?(): void }) {
  const { owner, due, ready, setOwner, setDue } = props.draft;
  const { t } = useText();
  const styles = useStyles();
  return (
    <>
      <OwnerChoice owner={owner} onChoose={setOwner} />
      <div className={styles.row}>
        <DueField className={styles.when} due={due} onChange={setDue} />
        <FormButtons
          label={t('actions.add')}
          ready={ready}
          onDo={props.onAdd}
          cancel={t('actions.cancel')}
          onCancel={props.onCancel}
        />
      </div>
    </>
  );
}
