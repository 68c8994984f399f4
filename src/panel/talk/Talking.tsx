import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePage } from '../page-styles';
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
  return (
    <div className={page.frame}>
      <ClockHead />
      <main className={page.body}>
        <PromptCard />
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
