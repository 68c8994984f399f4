import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { LONGEST_SO_WHAT } from '../../domain/meeting';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { CloseStep } from './CloseStep';

const useStyles = makeStyles({
  said: {
    ...typographyStyles.subtitle2,
    fontWeight: 'normal',
    margin: 0,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  waiting: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

const SAY_AFTER = 700;
const HEADING = 'closing-so-what';

/** The one sentence that the talk comes to. The employee writes it; the manager sees it appear. */
export function SoWhat({ asked }: { asked: number }) {
  const { meeting, me } = useTalk();
  const { t } = useText();
  const done = meeting.soWhat.trim() !== '';
  return (
    <CloseStep step="so-what-missing" heading={HEADING} title={t('closing.soWhat')} done={done} asked={asked}>
      {me === 'employee' ? <Write /> : <Read />}
    </CloseStep>
  );
}

function Write() {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const [draft, setDraft, clear] = useDraft<string | undefined>('so-what', undefined);
  useEffect(() => {
    if (draft === undefined) return;
    if (draft === meeting.soWhat) return clear();
    const timer = setTimeout(() => send({ do: 'so-what', text: draft }), SAY_AFTER);
    return () => clearTimeout(timer);
  }, [draft, meeting.soWhat, send, clear]);
  return (
    <Writing
      aria-labelledby={HEADING}
      lines={3}
      placeholder={t('closing.soWhatAsk')}
      value={draft ?? meeting.soWhat}
      maxLength={LONGEST_SO_WHAT}
      onWrite={setDraft}
      // Whoever turns to the next step right after the last word must not be told that the sentence is missing.
      onBlur={() => draft !== undefined && send({ do: 'so-what', text: draft })}
    />
  );
}

function Read() {
  const { meeting, theirName } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const said = meeting.soWhat.trim();
  if (said) return <p className={styles.said}>{said}</p>;
  return (
    <p className={styles.waiting}>
      {t('closing.soWhatTheirs', { name: theirName })} {t('closing.soWhatWaiting')}
    </p>
  );
}
