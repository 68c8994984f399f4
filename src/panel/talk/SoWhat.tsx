import { Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { LONGEST_SO_WHAT } from '../../domain/meeting';
import { usePage } from '../page-styles';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  said: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  waiting: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  missing: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusWarningForeground1 },
});

const SAY_AFTER = 700;

/** The one sentence that the talk comes to. The employee writes it; the manager sees it appear. */
export function SoWhat({ asked }: { asked: number }) {
  const { me } = useTalk();
  return me === 'employee' ? <Write asked={asked} /> : <Read asked={asked} />;
}

function Write({ asked }: { asked: number }) {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft, clear] = useDraft<string | undefined>('so-what', undefined);
  const text = draft ?? meeting.soWhat;
  const missing = asked > 0 && text.trim() === '';
  useEffect(() => {
    if (draft === undefined) return;
    if (draft === meeting.soWhat) return clear();
    const timer = setTimeout(() => send({ do: 'so-what', text: draft }), SAY_AFTER);
    return () => clearTimeout(timer);
  }, [draft, meeting.soWhat, send, clear]);
  useEffect(() => {
    if (asked > 0) box.current?.focus();
  }, [asked]);
  return (
    <Field
      label={t('closing.soWhat')}
      validationState={missing ? 'warning' : 'none'}
      validationMessage={missing ? t('closing.missing.employee') : undefined}
    >
      <Writing
        ref={box}
        lines={3}
        placeholder={t('closing.soWhatAsk')}
        value={text}
        maxLength={LONGEST_SO_WHAT}
        onWrite={setDraft}
        // Whoever turns to "close" right after the last word must not be told that the sentence is missing.
        onBlur={() => draft !== undefined && send({ do: 'so-what', text: draft })}
      />
    </Field>
  );
}

function Read({ asked }: { asked: number }) {
  const { meeting, theirName } = useTalk();
  const { t } = useText();
  const page = usePage();
  const styles = useStyles();
  const said = meeting.soWhat.trim();
  return (
    <section className={page.card} aria-label={t('closing.soWhat')}>
      <h2 className={page.heading}>{t('closing.soWhat')}</h2>
      {said ? (
        <p className={styles.said}>{said}</p>
      ) : (
        <p className={styles.waiting}>
          {t('closing.soWhatTheirs', { name: theirName })} {t('closing.soWhatWaiting')}
        </p>
      )}
      {asked > 0 && !said && (
        <p role="alert" className={styles.missing}>
          {t('closing.missing.manager', { name: theirName })}
        </p>
      )}
    </section>
  );
}
