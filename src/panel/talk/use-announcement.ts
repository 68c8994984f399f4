import { useEffect, useRef, useState } from 'react';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

/** What a screen reader is to say when the phase or the clock changes, whoever of the two did it. */
export function useAnnouncement(): string {
  const { joined, meeting } = useTalk();
  const { t } = useText();
  const [said, say] = useState('');
  const running = meeting.runningSince !== undefined;
  const before = useRef({ phase: meeting.phase, running });
  useEffect(() => {
    const { phase, running: ran } = before.current;
    before.current = { phase: meeting.phase, running };
    const current = joined.agenda[meeting.phase];
    if (phase !== meeting.phase && current)
      say(t('clock.announce', { phase: current.name, minutes: t('waiting.total', { count: current.minutes }) }));
    else if (ran !== running) say(t(running ? 'clock.announceResumed' : 'clock.announcePaused'));
  }, [joined, meeting.phase, running, t]);
  return said;
}
