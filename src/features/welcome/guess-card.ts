import type { Card } from '../../teams/card';
import { renderCard } from '../../teams/render-card';
import { commandName } from '../../text/command-words';
import { translator } from '../../text/translate';
import layout from './guess-card.json';

/** The one or two ways that somebody probably meant, the likelier first. Answered by `welcome.go`. */
export function guessCard(commands: readonly string[], locale: string): Card {
  const t = translator(locale);
  return renderCard(layout, {
    title: t('welcome.guess.title', { count: commands.length }),
    ways: commands.map(commandName).map((command, at) => ({
      does: t(`commands.does.${command}`),
      title: t(`commands.titles.${command}`),
      style: at === 0 ? 'positive' : 'default',
      command,
    })),
    quiet: t('welcome.quiet'),
  });
}
