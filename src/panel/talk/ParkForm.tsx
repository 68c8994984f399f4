import { Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { usePage } from '../page-styles';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { FormButtons } from './FormButtons';
import type { ToolProps } from './prompt-tool';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  say: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground1, textWrap: 'pretty' },
});

/** A matter of the day-to-day work: said kindly to be one for another day, and kept for it. */
export function ParkForm({ phase, focused, onDone }: ToolProps) {
  const { me, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const [text, setText, clear] = useDraft('park', t('park.usual', { phase }));
  const ready = text.trim() !== '';
  const cancel = () => [clear(), onDone()];
  const park = () => {
    if (!ready) return;
    send({ do: 'park', topic: crypto.randomUUID(), text });
    clear();
    onDone(t('park.kept'));
  };
  // Chosen as a whole, so that whoever knows better just writes.
  const box = { lines: 1, autoFocus: focused, maxLength: LONGEST_ACTION, onFocus: chooseAll };
  const buttons = { label: t('park.keep'), ready, cancel: t('stuck.cancel') };
  return (
    <div className={styles.form}>
      {me === 'manager' && <h3 className={page.heading}>{t('park.aloud')}</h3>}
      <p className={styles.say}>{t(`park.say.${me}`)}</p>
      <Field label={t('park.topic')}>
        <Writing {...box} value={text} onWrite={setText} onEnter={park} onEscape={cancel} />
      </Field>
      <FormButtons {...buttons} onDo={park} onCancel={cancel} />
    </div>
  );
}

function chooseAll({ target }: { target: HTMLTextAreaElement }): void {
  target.select();
}
