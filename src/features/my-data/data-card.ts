import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './data-card.json';

/** What is kept of a person, where, and for how long; and the way to see what erasing would take. */
export function dataCard(locale: string, retentionMonths: number): Card {
  const t = translator(locale);
  const row = (key: string) => ({ head: t(`my-data.rows.${key}.what`), text: t(`my-data.rows.${key}.is`) });
  const long = {
    head: t('my-data.rows.long.what'),
    text: t('my-data.rows.long.is', { count: retentionMonths }),
  };
  return renderCard(layout, {
    title: t('my-data.title'),
    rows: [row('kept'), row('where'), retentionMonths === 0 ? row('forever') : long, row('take')],
    look: translator(locale, 'plain')('my-data.look'),
  });
}
