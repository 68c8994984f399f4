import { stillMissing } from '../../domain/meeting-close';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

/**
 * The primary button in the last part of the talk: it leads to what is still to be said, and once all of it is, to the page
 * that both read before they close.
 * @returns its label, and what a press does
 */
export function useCloseButton(onMissing: () => void): [string, () => void] {
  const { meeting, send } = useTalk();
  const { t } = useText();
  const missing = stillMissing(meeting);
  // A talk that has not started has no last part.
  if (missing === undefined || missing === 'not-started')
    return [t('closing.read'), () => send({ do: 'review', on: true })];
  return [t('control.next', { phase: t(`closing.steps.${missing}`) }), onMissing];
}
