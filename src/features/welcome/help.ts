import type { Reply, Turn } from '../../teams/bot-feature';
import { commandName } from '../../text/command-words';
import { translator } from '../../text/translate';
import type { WelcomeDeps } from './deps';
import { rowsCard } from './rows-card';

/** As they come in the course of things. */
const ORDER = [
  ...['', 'mine', 'upcoming', 'prepare', 'talk', 'actions', 'history'],
  ...['settings', 'calendar', 'data', 'privacy', 'doctor', 'help'],
];

/** Every command, as the reader's language calls it, and what it does. */
export function help({ commands }: WelcomeDeps, { by }: Turn): Reply {
  const t = translator(by.locale);
  const known = new Set(commands(by).map(({ word }) => word));
  return {
    summary: t('welcome.summary'),
    card: rowsCard({
      title: t('welcome.help.title'),
      rows: ORDER.filter((word) => known.has(word)).map((word) => ({
        head: word === '' ? '/career' : `/career ${t(`commands.words.${word}`).split(', ')[0]}`,
        text: t(`commands.does.${commandName(word)}`),
      })),
      quiet: t('welcome.help.quiet'),
      start: t('welcome.start'),
    }),
  };
}
