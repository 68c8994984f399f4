import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { rowsCard } from './rows-card';

const COMMANDS = ['career', 'mine', 'upcoming', 'prepare', 'talk', 'actions', 'privacy', 'help'];

/** Every command, and what it does. */
export function help({ by }: Turn): Reply {
  const t = translator(by.locale);
  return {
    summary: t('welcome.summary'),
    card: rowsCard({
      title: t('welcome.help.title'),
      rows: COMMANDS.map((key) => ({
        head: t(`welcome.help.commands.${key}.word`),
        text: t(`welcome.help.commands.${key}.does`),
      })),
      quiet: t('welcome.help.quiet'),
      start: t('welcome.start'),
    }),
  };
}
