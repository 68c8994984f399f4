import { commandName, fold, listedIn } from '../text/command-words';

/** What people type for each command, in every language, and the command's own word. */
export type Lexicon = ReadonlyMap<string, string>;

/**
 * Everything that these commands are called: in every catalogue, and by their own word, which belongs to no language.
 * @throws when two of them are called the same, be it in two languages.
 */
export function lexiconOf(words: readonly string[]): Lexicon {
  const lexicon = new Map<string, string>();
  for (const word of words) {
    const called = new Set([...listedIn(`commands.words.${commandName(word)}`), ...(word === '' ? [] : [fold(word)])]);
    for (const name of called) {
      if (lexicon.has(name)) throw new Error(`two features have the same command: "${name}"`);
      lexicon.set(name, word);
    }
  }
  return lexicon;
}

/**
 * Reads `/career <word>` out of a message, or a command's word alone: in any language and case, with or without the slash,
 * whoever is mentioned in it.
 * @returns the command's own word, empty for `/career` alone or with a name; nothing when it is no command.
 */
export function commandIn(text: string, lexicon: Lexicon): string | undefined {
  const said = fold(text.replace(/\s@.*$/s, '')).split(' ');
  if (!listedIn('commands.root').includes(said[0] ?? '')) return lexicon.get(said.join(' '));
  const rest = said.slice(1);
  if (rest.length === 0) return '';
  // `my data` goes before `my`.
  const begun = rest.map((_, at) => rest.slice(0, rest.length - at).join(' '));
  return lexicon.get(begun.find((words) => lexicon.has(words)) ?? '');
}

/** What a person has typed: without mentions, tags and the white space around them. */
export function plainText(text: string | undefined): string {
  return (text ?? '')
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
