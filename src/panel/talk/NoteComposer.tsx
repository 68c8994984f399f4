import { Button, makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_NOTE } from '../../domain/meeting';
import { Writing } from '../parts/Writing';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', marginLeft: '-6px' },
  off: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '2px' },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  anyway: { marginLeft: '-8px' },
});

/** Where a note is written, for both or for oneself. Nowhere, at first, when the question is a personal one. */
export function NoteComposer() {
  const { joined, meeting } = useTalk();
  const [text, setText, clear] = useDraft('note', '');
  const [anyway, writeAnyway] = useDraft('note-anyway', '');
  const [opened, setOpened] = useState<string>();
  const prompt = joined.agenda[meeting.phase]?.prompts[meeting.prompt];
  const open = () => {
    setOpened(prompt?.id);
    writeAnyway(prompt?.id ?? '');
  };
  // Words that are there already stay in sight, whatever is asked next.
  if (prompt?.sensitive && anyway !== prompt.id && text === '') return <Off onOpen={open} />;
  return (
    <Composer focused={opened !== undefined && opened === prompt?.id} text={text} onWrite={setText} onAdded={clear} />
  );
}

function Off({ onOpen }: { onOpen(): void }) {
  const { me } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  return (
    <div className={styles.off}>
      <p className={styles.quiet}>{t(`notes.off.${me}`)}</p>
      <Button appearance="subtle" size="small" className={styles.anyway} onClick={onOpen}>
        {t('notes.anyway')}
      </Button>
    </div>
  );
}

function Composer(props: { text: string; focused: boolean; onWrite(text: string): void; onAdded(): void }) {
  const { text, focused, onWrite, onAdded } = props;
  const { meeting, send } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const [hidden, setHidden] = useDraft('note-private', false);
  const empty = text.trim() === '';
  const label = t(hidden ? 'notes.writePrivate' : 'notes.write');
  const add = () => {
    if (empty) return;
    send({ do: 'note', note: crypto.randomUUID(), text, private: hidden, phase: meeting.phase });
    onAdded();
  };
  return (
    <div className={styles.form}>
      <Writing
        aria-label={label}
        placeholder={label}
        autoFocus={focused}
        value={text}
        maxLength={LONGEST_NOTE}
        onWrite={onWrite}
        onEnter={add}
      />
      <div className={styles.row}>
        <Switch label={t('notes.private')} checked={hidden} onChange={(_, { checked }) => setHidden(checked)} />
        <Button appearance={empty ? 'subtle' : 'secondary'} disabledFocusable={empty} onClick={add}>
          {t('notes.add')}
        </Button>
      </div>
    </div>
  );
}
