import type { DraftAction } from '../../domain/meeting';
import { useTalk } from '../use-talk';
import { type Rewriting, type Rewritings, useRewriting } from './use-rewriting';

type Words = Pick<DraftAction, 'text' | 'due'>;
export type ActionEdit = Rewriting<DraftAction, Words>;

export interface ActionEdits extends Rewritings<DraftAction, Words> {
  save(edit: ActionEdit): void;
}

/** The actions that the reader is changing. */
export function useActionEdits(): ActionEdits {
  const { meeting, send } = useTalk();
  const rewriting = useRewriting<DraftAction, Words>('action-edits', meeting.actions);
  const save = ({ before, words }: ActionEdit) => {
    if (words.text.trim() === '' || words.due === '') return;
    rewriting.stop(before.id);
    const { id: action, text, due, ...rest } = before;
    if (words.text.trim() === text && words.due === due) return;
    // Somebody may have taken it away meanwhile: whoever saves it wants to have it.
    if (meeting.actions.some(({ id }) => id === action)) send({ do: 'change-action', action, ...words });
    else send({ do: 'act', action: crypto.randomUUID(), ...rest, ...words });
  };
  return { ...rewriting, save };
}
