import { useCallback, useEffect, useRef, useState } from 'react';
import { type Pondered, reflectionOn } from '../../domain/preparation';
import type { Thought } from '../live/thoughts';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';

/** Long enough not to send every letter, short enough to be saved when the eyes leave the box. */
const SAVE_AFTER = 700;

export interface Pondering {
  text: string;
  isShared: boolean;
  state: 'empty' | 'saving' | 'saved' | 'too-long' | 'unsaved';
  write(text: string): void;
  /** Saves at once what still waits. */
  save(): void;
  /** Lets the other one read it, or no longer. */
  share(open: boolean): void;
}

/**
 * One thought that saves itself. What the server has not acknowledged is a draft, which survives a reload and is sent again
 * when the box is back.
 */
export function useThought(question: Pondered): Pondering {
  const { joined, prepare } = useTalk();
  const saved = reflectionOn(joined.preparation, question);
  const [draft, write, clear] = useDraft<string | undefined>(`thought/${question}`, undefined);
  const [refused, setRefused] = useState('');
  const latest = useRef(draft);
  latest.current = draft;
  const send = useCallback(
    async (thought: Omit<Thought, 'question'>) => {
      const answer = await prepare({ question, ...thought });
      setRefused('refused' in answer ? answer.refused : '');
      if (!('refused' in answer) && latest.current === thought.text) clear();
    },
    [prepare, question, clear],
  );
  const save = useCallback(() => {
    if (latest.current !== undefined) void send({ text: latest.current });
  }, [send]);
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(save, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [draft, save]);
  // The talk may begin under writing hands.
  useEffect(() => save, [save]);
  return {
    text: draft ?? saved?.text ?? '',
    isShared: saved?.sharedAt !== undefined,
    state: stateOf(refused, draft, saved?.text),
    write,
    save,
    share: (open) => void send({ ...(draft === undefined ? {} : { text: draft }), share: open }),
  };
}

function stateOf(refused: string, draft: string | undefined, saved: string | undefined): Pondering['state'] {
  if (refused) return refused === 'too-long' ? refused : 'unsaved';
  if (draft !== undefined) return 'saving';
  return saved === undefined ? 'empty' : 'saved';
}
