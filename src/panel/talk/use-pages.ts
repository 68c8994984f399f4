import { isEmptyMap } from '../../domain/career-map';
import type { PhaseId } from '../../domain/format';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';

export type Page = 'notes' | 'actions' | 'map' | 'closing';

/** The pages that the two can turn to now, and what they are called together. */
export function usePages(phase: PhaseId | undefined, open: Page) {
  const { joined, meeting } = useTalk();
  const { t } = useText();
  const count = meeting.actions.length;
  const isMapped = joined.agenda.some(({ id }) => id === 'map') || !isEmptyMap(meeting.map);
  const pages: { name: Page; label: string }[] = [
    { name: 'notes', label: t('tabs.notes') },
    { name: 'actions', label: count > 0 ? `${t('tabs.actions')} ${count}` : t('tabs.actions') },
  ];
  if (isMapped || open === 'map') pages.push({ name: 'map', label: t('tabs.map') });
  if (phase === 'close' || open === 'closing') pages.push({ name: 'closing', label: t('tabs.closing') });
  return { label: t('tabs.label'), pages };
}
