import { type RefCallback, useCallback, useRef } from 'react';
import type { Rewritten } from '../../domain/career-map';
import { useDraft } from '../use-draft';

export interface CellWriting {
  /** What is being written, and the text that it began with; nothing while nobody writes here. */
  draft: Rewritten | undefined;
  /** The button to begin with. It takes the focus back from a box that was ended by a key. */
  button: RefCallback<HTMLButtonElement>;
  /** It was begun here and now, and is not one that a reload has brought back. */
  fresh: boolean;
  begin(): void;
  write(text: string): void;
  /** Says it, should it be another text than it was. */
  save(): void;
  /** As `save`, by the Enter key. */
  enter(): void;
  leave(): void;
}

/** Writing in one cell. It remembers what stood there when it began, so that what the other one wrote meanwhile is kept. */
export function useCell(name: string, text: string, onSay: (said: Rewritten) => void): CellWriting {
  const [draft, setDraft, clear] = useDraft<Rewritten | undefined>(`map/${name}`, undefined);
  const fresh = useRef(false);
  // A box that goes away may still say that it has lost the focus: by then it has nothing to say.
  const open = useRef(draft !== undefined);
  const returns = useRef(false);
  const button = useCallback((shown: HTMLButtonElement | null) => {
    if (shown && returns.current) shown.focus();
    if (shown) returns.current = false;
  }, []);
  const end = (byKey: boolean) => {
    open.current = false;
    returns.current = byKey;
    clear();
  };
  const save = (byKey: boolean) => {
    if (!draft || !open.current) return;
    end(byKey);
    if (draft.text.trim() !== draft.was) onSay(draft);
  };
  return {
    draft,
    button,
    fresh: fresh.current,
    begin: () => {
      fresh.current = true;
      open.current = true;
      setDraft({ text, was: text });
    },
    write: (written) => setDraft({ text: written, was: draft?.was ?? text }),
    save: () => save(false),
    enter: () => save(true),
    leave: () => end(true),
  };
}
