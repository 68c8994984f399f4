import type { Role } from '../../domain/pair';
import type { LocalDate } from '../../domain/time';
import { workdayIn } from '../dates';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';

/** What a new action begins with. */
export interface ActionStart {
  text: string;
  owner: Role;
  /** Days until it is due. */
  dueIn: number;
}

export interface ActionDraft {
  text: string;
  owner: Role;
  due: LocalDate;
  /** There is something to add: words of the reader's own, and a date. */
  ready: boolean;
  setText(text: string): void;
  setOwner(owner: Role): void;
  setDue(due: LocalDate): void;
  clear(): void;
}

/** A new action that is being written. @param name under which it is kept */
export function useActionDraft(name: string, start: ActionStart): ActionDraft {
  const { now } = useTalk();
  const [text, setText, clearText] = useDraft(name, start.text);
  const [owner, setOwner, clearOwner] = useDraft<Role>(`${name}-owner`, start.owner);
  const [due, setDue, clearDue] = useDraft(`${name}-due`, workdayIn(start.dueIn, now()));
  const ready = text.trim() !== '' && text.trim() !== start.text.trim() && due !== '';
  const clear = () => {
    for (const each of [clearText, clearOwner, clearDue]) each();
  };
  return { text, owner, due, ready, setText, setOwner, setDue, clear };
}
