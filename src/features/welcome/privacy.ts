import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { rowsCard } from './rows-card';

const ROWS = ['pair', 'private', 'reminders', 'listening', 'calls', 'calendar', 'drafts', 'data', 'organisation'];

/** Who can see what, in plain words. */
export function explainPrivacy({ by }: Turn): Reply {
  const t = translator(by.locale);
  return {
    summary: t('welcome.summary'),
    card: rowsCard({
      title: t('welcome.privacy.title'),
      rows: ROWS.map((key) => ({
        head: t(`welcome.privacy.rows.${key}.what`),
        text: t(`welcome.privacy.rows.${key}.who`),
      })),
      quiet: t('welcome.privacy.quiet'),
      start: t('welcome.start'),
    }),
  };
}
