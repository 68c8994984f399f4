import { Button, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LONGEST_REFLECTION, type Pondered } from '../../domain/preparation';
import { Writing } from '../parts/Writing';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Shared } from './Shared';
import { type Pondering, useThought } from './use-thought';

const useStyles = makeStyles({
  thought: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '6px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
  },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  shared: { ...typographyStyles.caption1, color: tokens.colorBrandForeground1, overflowWrap: 'anywhere' },
  trouble: { ...typographyStyles.caption1, color: tokens.colorStatusWarningForeground1 },
});

/** One question: the reader's own thought, how it is kept, and what the other one has shared on it. */
export function Thought({ question, ask }: { question: Pondered; ask: string }) {
  const { me } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const thought = useThought(question);
  return (
    <div className={styles.thought}>
      <Field label={ask}>
        <Writing
          placeholder={t(`preparing.hint.${me}`)}
          value={thought.text}
          maxLength={LONGEST_REFLECTION}
          onWrite={thought.write}
          onBlur={thought.save}
        />
      </Field>
      {thought.text.trim() !== '' && (
        <div className={styles.row}>
          <State thought={thought} />
          <Sharing thought={thought} ask={ask} />
        </div>
      )}
      <Shared question={question} />
    </div>
  );
}

function State({ thought: { state, isShared } }: { thought: Pondering }) {
  const { theirName } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  if (state === 'too-long' || state === 'unsaved')
    return (
      <span role="alert" className={styles.trouble}>
        {t(`preparing.${state}`)}
      </span>
    );
  if (state === 'saving') return <span className={styles.state}>{t('preparing.saving')}</span>;
  return isShared ? (
    <span className={styles.shared}>{t('preparing.shared', { name: theirName })}</span>
  ) : (
    <span className={styles.state}>{t('preparing.saved')}</span>
  );
}

function Sharing({ thought: { isShared, share }, ask }: { thought: Pondering; ask: string }) {
  const { theirName } = useTalk();
  const { t } = useText();
  return (
    <Button
      size="small"
      appearance={isShared ? 'subtle' : 'secondary'}
      aria-label={t(isShared ? 'preparing.takeBack' : 'preparing.shareIt', { name: theirName, question: ask })}
      onClick={() => share(!isShared)}
    >
      {t(isShared ? 'preparing.back' : 'preparing.share')}
    </Button>
  );
}
