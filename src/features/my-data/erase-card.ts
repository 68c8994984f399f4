import { type EraseView, GOING } from '../../domain/my-data';
import type { Instant } from '../../domain/time';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './erase-card.json';

/** With more of them a card would say less. */
const MOST_NAMES = 10;

/**
 * What exactly goes, and what stays with whom, before anything is erased.
 * @param at when it is shown: the button of an old card only shows it anew
 */
export function eraseCard({ goes, stays }: EraseView, locale: string, at: Instant, late = false): Card {
  const t = translator(locale);
  const plain = translator(locale, 'plain');
  const counted = GOING.filter((going) => goes[going] > 0).map((going) =>
    t(`my-data.view.${going}`, { count: goes[going] }),
  );
  const names = stays
    .slice(0, MOST_NAMES)
    .map(({ name, conversations }) => t('my-data.view.with', { name, count: conversations }));
  const more = stays.length - names.length;
  return renderCard(layout, {
    at,
    goes: [t('my-data.view.profile'), ...counted].map((line) => ({ line })),
    stays: [...names, ...(more > 0 ? [t('my-data.view.more', { count: more })] : [])].map((line) => ({ line })),
    text: {
      title: t('my-data.view.title'),
      late: late ? t('my-data.late') : '',
      goes: t('my-data.view.goes'),
      stays: t('my-data.view.stays'),
      theirs: t(stays.length > 0 ? 'my-data.view.theirs' : 'my-data.view.nobody'),
      chats: t('my-data.view.chats'),
      sure: t('my-data.view.sure'),
      erase: plain('my-data.view.erase'),
      keep: plain('my-data.view.keep'),
    },
  });
}
