import { useEffect, useState } from 'react';
import { useTalk } from '../use-talk';
import { useText } from '../use-text';
import { Actions } from './Actions';
import { Closing } from './Closing';
import { Notes } from './Notes';
import { Tabs } from './Tabs';

type Tab = 'notes' | 'actions' | 'closing';

/** Which part of the talk calls for which page. */
function tabFor(phase: string | undefined): Tab {
  return phase === 'actions' ? 'actions' : phase === 'close' ? 'closing' : 'notes';
}

/** Notes, actions and, at the end, what it all comes to. Follows the talk, but never under writing hands. */
export function WrittenDown({ closeAsked }: { closeAsked: number }) {
  const { joined, meeting } = useTalk();
  const { t } = useText();
  const phase = joined.agenda[meeting.phase]?.id;
  const [tab, choose] = useState<Tab>(() => tabFor(phase));
  useEffect(() => {
    const writing = document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== '';
    if (!writing) choose(tabFor(phase));
  }, [phase]);
  useEffect(() => {
    if (closeAsked > 0) choose('closing');
  }, [closeAsked]);
  const count = meeting.actions.length;
  const tabs: readonly { name: Tab; label: string }[] = [
    { name: 'notes', label: t('tabs.notes') },
    { name: 'actions', label: count > 0 ? `${t('tabs.actions')} ${count}` : t('tabs.actions') },
    ...(phase === 'close' || tab === 'closing' ? [{ name: 'closing' as const, label: t('tabs.closing') }] : []),
  ];
  return (
    <Tabs<Tab> label={t('tabs.label')} tabs={tabs} chosen={tab} onChoose={choose}>
      {tab === 'notes' && <Notes />}
      {tab === 'actions' && <Actions />}
      {tab === 'closing' && <Closing asked={closeAsked} onAddAction={() => choose('actions')} />}
    </Tabs>
  );
}
