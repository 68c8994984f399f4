import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { AgendaPrompt } from '../../domain/live';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import type { ToolProps } from './prompt-tool';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '2px 4px', margin: '0 -8px -6px' },
  tool: { minWidth: 0, overflowWrap: 'anywhere' },
  open: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '10px', marginTop: '4px' },
  quiet: { ...typographyStyles.caption1, margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
  said: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const FETCH = {
  stuck: () => import('./StuckForm').then(({ StuckForm }) => ({ default: StuckForm })),
  park: () => import('./ParkForm').then(({ ParkForm }) => ({ default: ParkForm })),
  introduce: () => import('./IntroduceForm').then(({ IntroduceForm }) => ({ default: IntroduceForm })),
};
type ToolName = keyof typeof FETCH;
const FORMS = { stuck: lazy(FETCH.stuck), park: lazy(FETCH.park), introduce: lazy(FETCH.introduce) };

/** What to do when the answer to a question is another one: none yet, one for another day, or somebody to meet. */
export function PromptTools({ prompt }: { prompt: AgendaPrompt }) {
  const { joined, meeting } = useTalk();
  const styles = useStyles();
  const [opened, open, close] = useDraft<(Pick<ToolProps, 'question' | 'phase'> & { is: ToolName }) | undefined>(
    'tool',
    undefined,
  );
  const [touched, touch] = useState(false);
  const [left, leave] = useState<ToolName>();
  const [said, say] = useSaid(prompt);
  if (!opened) {
    const phase = joined.agenda[meeting.phase]?.name ?? '';
    const choose = (is: ToolName) => {
      touch(true);
      open({ is, question: prompt.ask, phase });
    };
    return <Tools prompt={prompt} said={said} left={left} onChoose={choose} />;
  }
  const Form = FORMS[opened.is];
  const done = (what?: string) => {
    close();
    leave(opened.is);
    say(what);
  };
  return (
    <div className={styles.open}>
      {opened.is === 'stuck' && opened.question !== prompt.ask && <About question={opened.question} />}
      <Suspense>
        <Form question={opened.question} phase={opened.phase} focused={touched} onDone={done} />
      </Suspense>
    </div>
  );
}

interface ToolsProps {
  prompt: AgendaPrompt;
  said: string | undefined;
  /** The one whose form has just been closed: its reader is back where they came from. */
  left: ToolName | undefined;
  onChoose(tool: ToolName): void;
}

function Tools({ prompt, said, left, onChoose }: ToolsProps) {
  const [focused, focus] = useState(left);
  // Only as it comes up: another question may bring a button of this name while its reader writes elsewhere.
  useEffect(() => focus(undefined), []);
  const { me } = useTalk();
  const { t } = useText();
  const styles = useStyles();
  const tool = (name: ToolName, label: ReactNode) => (
    <Button
      appearance="subtle"
      size="small"
      className={styles.tool}
      autoFocus={name === focused}
      // Whoever comes near may open it: then it is there before they write.
      onFocus={() => FETCH[name]().catch(() => undefined)}
      onPointerEnter={() => FETCH[name]().catch(() => undefined)}
      onClick={() => onChoose(name)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <div className={styles.tools}>
        {/* What is theirs to offer is no task to find out. */}
        {!prompt.sensitive && tool('stuck', t('stuck.open'))}
        {tool('park', t('park.open'))}
        {prompt.introduces && tool('introduce', t(`actions.introduce.${me}`))}
      </div>
      <div role="status">{said && <p className={styles.said}>{said}</p>}</div>
    </>
  );
}

function About({ question }: { question: string }) {
  const { t } = useText();
  const styles = useStyles();
  return <p className={styles.quiet}>{t('stuck.about', { question })}</p>;
}

/** What was done last, until the next question. */
function useSaid(prompt: AgendaPrompt): [string | undefined, (said?: string) => void] {
  const [said, say] = useState<{ at: string; what: string }>();
  useEffect(() => say((last) => (last?.at === prompt.id ? last : undefined)), [prompt.id]);
  return [said?.what, (what) => say(what === undefined ? undefined : { at: prompt.id, what })];
}
