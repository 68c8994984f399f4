import { Button, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { usePage } from '../page-styles';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import type { ToolProps } from './PromptTools';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  say: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground1, textWrap: 'pretty' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: '8px' },
});

/** A matter of the day-to-day work: said kindly to be one for another day, and kept for it. */
export function ParkForm({ phase, focused, onDone }: ToolProps) {
  const { me, send } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const [text, setText, clear] = useDraft('park', t('park.usual', { phase }));
  const ready = text.trim() !== '';
  const stop = (done?: string) => {
    clear();
    onDone(done);
  };
  const park = () => {
    if (!ready) return;
    send({ do: 'park', topic: crypto.randomUUID(), text });
    stop(t('park.kept'));
  };
  return (
    <div className={styles.form}>
      {me === 'manager' && <h3 className={page.heading}>{t('park.aloud')}</h3>}
      <p className={styles.say}>{t(`park.say.${me}`)}</p>
      <Field label={t('park.topic')}>
        <Writing
          lines={1}
          autoFocus={focused}
          onFocus={({ target }) => target.select()}
          value={text}
          maxLength={LONGEST_ACTION}
          onWrite={setText}
          onEnter={park}
          onEscape={stop}
        />
      </Field>
      <div className={styles.row}>
        <Button appearance="subtle" onClick={() => stop()}>
          {t('stuck.cancel')}
        </Button>
        <Button disabledFocusable={!ready} onClick={park}>
          {t('park.keep')}
        </Button>
      </div>
    </div>
  );
}
