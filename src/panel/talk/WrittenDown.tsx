import { lazy, Suspense, useEffect, useState } from 'react';
import { isWriting } from '../is-writing';
import { useTalk } from '../use-talk';
import { MapEntry } from './MapEntry';
import { Notes } from './Notes';
import { Tabs } from './Tabs';
import { type Page, usePages } from './use-pages';

const Actions = lazy(() => import('./Actions').then(({ Actions }) => ({ default: Actions })));
const Closing = lazy(() => import('./Closing').then(({ Closing }) => ({ default: Closing })));
const MapPage = lazy(() => import('../map/MapPage').then(({ MapPage }) => ({ default: MapPage })));

/** Which part of the talk calls for which page. */
function pageFor(phase: string | undefined): Page {
  if (phase === 'actions' || phase === 'map') return phase;
  return phase === 'close' ? 'closing' : 'notes';
}

/** Notes, actions, the map and, at the end, what it all comes to. Follows the talk, but never under writing hands. */
export function WrittenDown({ closeAsked }: { closeAsked: number }) {
  const { joined, meeting } = useTalk();
  const phase = joined.agenda[meeting.phase]?.id;
  const [page, choose] = useState<Page>(() => pageFor(phase));
  const [heard, hear] = useState(0);
  useEffect(() => {
    if (!isWriting()) choose(pageFor(phase));
  }, [phase]);
  useEffect(() => {
    if (closeAsked > 0) choose('closing');
  }, [closeAsked]);
  // Whoever turns the pages by hand is led nowhere until they ask again.
  const turn = (to: Page) => {
    hear(closeAsked);
    choose(to);
  };
  const { label, pages } = usePages(phase, page);
  return (
    <Tabs<Page> label={label} tabs={pages} chosen={page} onChoose={turn}>
      {page === 'notes' && <Notes />}
      <Suspense>
        {page === 'actions' && <Actions />}
        {page === 'closing' && <Closing asked={closeAsked - heard} onAddAction={() => turn('actions')} />}
        {page === 'map' && <MapPage />}
      </Suspense>
      {page === 'notes' && !pages.some(({ name }) => name === 'map') && <MapEntry onOpen={() => turn('map')} />}
    </Tabs>
  );
}
