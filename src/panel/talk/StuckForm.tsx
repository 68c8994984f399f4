import { Field, makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_ACTION } from '../../domain/action';
import { Writing } from '../parts/Writing';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { DueField } from './DueField';
import { FormButtons } from './FormButtons';
import type { ToolProps } from './prompt-tool';
import { useStuck } from './use-stuck';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  calm: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  follow: { marginLeft: '-8px' },
});

/** No answer yet: the question goes along with the employee, as something to find out. */
export function StuckForm({ question, focused, onDone }: ToolProps) {
  const { me } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const stuck = useStuck(question);
  const { text, ready, clear } = stuck;
  const cancel = () => [clear(), onDone()];
  const give = () => ready && [stuck.give(), clear(), onDone(t('stuck.given'))];
  const box = { autoFocus: focused, maxLength: LONGEST_ACTION };
  const buttons = { label: t(`stuck.give.${me}`), ready, cancel: t('stuck.cancel') };
  return (
    <div className={styles.form}>
      <p className={styles.calm}>{t(`stuck.calm.${me}`)}</p>
      <Field label={t('stuck.what')}>
        <Writing {...box} value={text} onWrite={stuck.setText} onEnter={give} onEscape={cancel} />
      </Field>
      <DueField due={stuck.due} onChange={stuck.setDue} />
      <Switch
        className={styles.follow}
        label={t('stuck.followUp')}
        checked={stuck.followUp}
        onChange={(_, { checked }) => stuck.setFollowUp(checked)}
      />
      <FormButtons {...buttons} onDo={give} onCancel={cancel} />
    </div>
  );
}
