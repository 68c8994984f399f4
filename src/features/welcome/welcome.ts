import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { linesCard } from './lines-card';

/** What this is, in three lines, when somebody has just installed it. */
export function welcome({ by }: Turn): Reply {
  const t = translator(by.locale);
  return {
    summary: t('welcome.summary'),
    card: linesCard({
      title: t('welcome.arrived.title'),
      lines: ['plan', 'talk', 'keep'].map((key) => t(`welcome.arrived.lines.${key}`)),
      quiet: t('welcome.arrived.quiet'),
      start: t('welcome.start'),
    }),
  };
}
