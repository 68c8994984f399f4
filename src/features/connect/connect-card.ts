import { permissionsUpTo } from '../../domain/consent';
import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { translator } from '../../text/translate';
import layout from './connect-card.json';
import type { Standing } from './standing';

/** What has just happened, if anything has. */
export type ConnectNews = 'asked' | 'connected' | 'failed' | 'given-up' | 'disconnected';

export interface ConnectView {
  standing: Standing;
  locale: string;
  news?: ConnectNews;
}

const ASKS = 'asks';
/** What is to say about it, in this order; of what is to be allowed, each permission stands below. */
const ROWS: Readonly<Record<Standing, readonly string[]>> = {
  off: ['without'],
  everyone: ['brings', 'not'],
  connected: ['brings', 'not', 'key'],
  open: ['brings', ASKS, 'not', 'key'],
  busy: ['later'],
};
const OWN = ['diary', 'presence'] as const;
const WARNS: readonly ConnectNews[] = ['failed'];

/** How it stands with a person's calendar, and what connecting it is. Answered by `connect.begin` and `connect.end`. */
export function connectCard({ standing, locale, news }: ConnectView): Card {
  const t = translator(locale);
  const plain = translator(locale, 'plain');
  return renderCard(layout, {
    title: t('connect.title'),
    news: news ? t(`connect.news.${news}`) : '',
    style: news && WARNS.includes(news) ? 'warning' : 'good',
    lead: news === standing ? '' : t(`connect.lead.${standing}`),
    rows: ROWS[standing].map((row) => ({
      head: t(`connect.rows.${row}.what`),
      text: t(`connect.rows.${row}.is`),
      permissions: row === ASKS ? permissions(locale) : [],
    })),
    buttons: [
      ...(standing === 'open'
        ? [{ title: plain('connect.begin'), verb: 'connect.begin', style: news === 'asked' ? 'default' : 'positive' }]
        : []),
      ...(standing === 'connected' ? [{ title: plain('connect.end'), verb: 'connect.end', style: 'default' }] : []),
    ],
  });
}

/** What a person can allow for themselves: by the name that Microsoft's page shows, and what it is for. */
function permissions(locale: string): { name: string; for: string }[] {
  const t = translator(locale);
  return permissionsUpTo(1).flatMap(({ name, ability }) => {
    const own = OWN.find((each) => each === ability);
    return own ? [{ name, for: t(`connect.for.${own}`) }] : [];
  });
}
