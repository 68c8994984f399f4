/**
 * Reads `/career <word>` out of a message: in any case, with or without the slash, whoever is mentioned in it.
 * @returns the word in lower case, empty for `/career` alone or with a name; nothing when it is no command.
 */
export function commandIn(text: string): { word: string } | undefined {
  const command = /^\/?career(?:\s+(\S+).*)?$/i.exec(text);
  if (!command) return undefined;
  const word = command[1]?.toLowerCase() ?? '';
  return { word: word.startsWith('@') ? '' : word };
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
