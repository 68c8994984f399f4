import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import { linesCard } from './lines-card';

/** A greeting for a greeting, and a kind way forward for anything that is no command. */
export function greet({ by }: Turn, text: string): Reply {
  const t = translator(by.locale);
  const kind = isGreeting(text, t('welcome.greetings')) ? 'hello' : 'otherwise';
  return {
    summary: t('welcome.summary'),
    card: linesCard({
      title: t(`welcome.${kind}.title`, { name: by.name }),
      lines: [t(`welcome.${kind}.line`)],
      quiet: t('welcome.quiet'),
      start: t('welcome.start'),
    }),
  };
}

function isGreeting(text: string, known: string): boolean {
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  return known.split(', ').some((greeting) => said === greeting || said.startsWith(`${greeting} `));
}
