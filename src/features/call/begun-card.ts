import type { Person } from '../../domain/person';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './begun-card.json';

/** The way to the panel. It has no button: no button can open a panel beside a call. */
export function begunCard({ reader, name }: { reader: Pick<Person, 'locale'>; name: string }): Card {
  const t = translator(reader.locale);
  return renderCard(layout, {
    text: {
      summary: t('call.begun.summary'),
      title: t('call.begun.title'),
      line: t('call.begun.line', { name }),
      panel: t('call.begun.panel'),
    },
  });
}
