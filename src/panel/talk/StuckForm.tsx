import { Button, Checkbox, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { shorten } from '../../text/shorten';
import { workdayIn } from '../dates';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import type { ToolProps } from './PromptTools';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  calm: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  follow: { marginLeft: '-8px' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: '8px' },
});

const DUE_IN_DAYS = 14;
/** Leaves room for the words around it. */
const LONGEST_QUESTION = LONGEST_ACTION - 40;

/** No answer yet: the question goes along with the employee, as something to find out. */
export function StuckForm({ question, focused, onDone }: ToolProps) {
  const { me, send, now } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const asked = shorten(question, LONGEST_QUESTION);
  const [text, setText, clearText] = useDraft('stuck', t('stuck.findOut', { question: asked }));
  const [due, setDue, clearDue] = useDraft('stuck-due', workdayIn(DUE_IN_DAYS, now()));
  const [followUp, setFollowUp, clearFollowUp] = useDraft('stuck-follow-up', false);
  const ready = text.trim() !== '' && due !== '';
  const stop = (done?: string) => {
    for (const clear of [clearText, clearDue, clearFollowUp]) clear();
    onDone(done);
  };
  const give = () => {
    if (!ready) return;
    const discovery = { question: asked, followUp };
    send({ do: 'act', action: crypto.randomUUID(), owner: 'employee', text, due, discovery });
    stop(t('stuck.given'));
  };
  return (
    <div className={styles.form}>
      <p className={styles.calm}>{t(`stuck.calm.${me}`)}</p>
      <Field label={t('stuck.what')}>
        <Writing
          autoFocus={focused}
          value={text}
          maxLength={LONGEST_ACTION}
          onWrite={setText}
          onEnter={give}
          onEscape={stop}
        />
      </Field>
      <DueField due={due} onChange={setDue} />
      <Checkbox
        className={styles.follow}
        label={t('stuck.followUp')}
        checked={followUp}
        onChange={(_, { checked }) => setFollowUp(checked === true)}
      />
      <div className={styles.row}>
        <Button appearance="subtle" onClick={() => stop()}>
          {t('stuck.cancel')}
        </Button>
        <Button disabledFocusable={!ready} onClick={give}>
          {t(`stuck.give.${me}`)}
        </Button>
      </div>
    </div>
  );
}
