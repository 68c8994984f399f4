import type { Reply, Turn } from '../../teams/bot-feature';
import { fold, listedIn } from '../../text/command-words';
import { translator } from '../../text/translate';
import type { WelcomeDeps } from './deps';
import { guess } from './guess';
import { guessCard } from './guess-card';
import { linesCard } from './lines-card';

/**
 * A greeting for a greeting, in whatever language, and a kind way forward for anything else that is no command. What somebody
 * typed is looked at here and goes nowhere else.
 */
export function greet({ commands }: WelcomeDeps, { by }: Turn, text: string): Reply {
  const t = translator(by.locale);
  const summary = t('welcome.summary');
  const said = fold(text);
  const greetings = listedIn('welcome.greetings');
  if (greetings.includes(said)) return { summary, card: lines('hello', by) };
  const guessed = guess(
    text,
    commands(by).map(({ word }) => word),
  );
  if (guessed.length > 0) return { summary, card: guessCard(guessed, by.locale) };
  const begins = greetings.some((greeting) => said.startsWith(`${greeting} `));
  return { summary, card: lines(begins ? 'hello' : 'otherwise', by) };
}

function lines(kind: 'hello' | 'otherwise', { name, locale }: Turn['by']) {
  const t = translator(locale);
  return linesCard({
    title: t(`welcome.${kind}.title`, { name }),
    lines: [t(`welcome.${kind}.line`)],
    quiet: t('welcome.quiet'),
    start: t('welcome.start'),
  });
}
