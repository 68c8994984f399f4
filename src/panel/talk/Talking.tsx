import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { isWriting } from '../is-writing';
import { usePage } from '../page-styles';
import { useTalk } from '../use-talk';
import { ClockHead } from './ClockHead';
import { ControlBar } from './ControlBar';
import { PromptCard } from './PromptCard';
import { useAnnouncement } from './use-announcement';
import { WrittenDown } from './WrittenDown';

const useStyles = makeStyles({
  foot: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The conversation itself: how much time, which question, what is written down, and what comes next. */
export function Talking() {
  const page = usePage();
  const styles = useStyles();
  const announcement = useAnnouncement();
  const [closeAsked, askClose] = useState(0);
  const question = useQuestionInView();
  return (
    <div className={page.frame}>
      <ClockHead />
      <main className={page.body}>
        <div ref={question}>
          <PromptCard />
        </div>
        <WrittenDown closeAsked={closeAsked} />
      </main>
      <footer className={styles.foot}>
        <ControlBar onCloseTooEarly={() => askClose((times) => times + 1)} />
      </footer>
      <div role="status" className={page.unseen}>
        {announcement}
      </div>
    </div>
  );
}

/** Whoever has scrolled down to the notes sees it when the other one asks something else. */
function useQuestionInView(): RefObject<HTMLDivElement | null> {
  const { phase, prompt } = useTalk().meeting;
  const question = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what it follows
  useEffect(() => {
    if (!isWriting()) question.current?.scrollIntoView({ block: 'nearest' });
  }, [phase, prompt]);
  return question;
}
