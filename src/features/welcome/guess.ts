import { commandName, fold, listedIn } from '../../text/command-words';
import { editDistance } from '../../text/edit-distance';

/** More would be no guess. */
const MOST = 2;
/** In a longer sentence, a word that looks like a command's is a word like any other. */
const FEW_WORDS = 3;
/** A shorter topic is a whole word, not the beginning of one. */
const SHORT = 3;

/** What somebody probably wanted who typed something that is no command; the likeliest first, nothing when it could be anything. */
export function guess(text: string, commands: readonly string[]): string[] {
  const said = fold(text);
  const rated = commands.map((command) => ({ command, rate: rateOf(said, commandName(command)) }));
  const best = Math.max(...rated.map(({ rate }) => rate), 0);
  return rated
    .filter(({ rate }) => rate > 0 && rate * 2 > best)
    .sort((one, other) => other.rate - one.rate)
    .slice(0, MOST)
    .map(({ command }) => command);
}

/** Words count more than what they are spelt like, and two words that belong together count twice. */
function rateOf(said: string, name: string): number {
  const topics = listedIn(`commands.topics.${name}`).filter((topic) => speaksOf(said, topic));
  const spelt = Math.max(...listedIn(`commands.words.${name}`).map((word) => likeness(said, word)));
  return topics.reduce((sum, topic) => sum + 2 * topic.split(' ').length, 0) + spelt;
}

function speaksOf(said: string, topic: string): boolean {
  return ` ${said} `.includes(topic.length <= SHORT ? ` ${topic} ` : ` ${topic}`);
}

function likeness(said: string, word: string): number {
  if (` ${said} `.includes(` ${word} `)) return 2 * word.split(' ').length;
  const typed = said.split(' ');
  return typed.length <= FEW_WORDS && typed.some((each) => editDistance(each, word) <= slipsIn(word)) ? 1 : 0;
}

/** How far a word may be from what is meant; one of three letters is near to too many others. */
function slipsIn({ length }: string): number {
  if (length <= SHORT) return 0;
  return length < 7 ? 1 : 2;
}
