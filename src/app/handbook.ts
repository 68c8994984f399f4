import { readFile } from 'node:fs/promises';
import { HANDBOOK, type Handbook, laidOver } from '../domain/handbook';
import { addWords } from '../text/handbook-words';
import { LANGUAGES } from '../text/languages';
import { ConfigError } from './config';
import { complaintsAbout } from './handbook-complaints';
import { type Complaint, type ReadFile, readHandbookFile } from './handbook-file';

/**
 * The handbook of this installation: ours, with the organisation's own file laid over it, if there is one. Its words are then
 * what every reader gets, so read it before anybody reads.
 * @throws ConfigError with file, line and reason of everything that is wrong.
 */
export async function readHandbook(path: string | undefined): Promise<Handbook> {
  if (path === undefined) return HANDBOOK;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigError(`${path} cannot be read: set HANDBOOK_FILE to the path of your handbook, or leave it out.`);
  });
  const read = readHandbookFile(text);
  if (!read.file) throw refusal(path, read, read.complaints);
  const { words, ...own } = read.file;
  const whole = laidOver(HANDBOOK, own);
  const complaints = complaintsAbout(read.file, whole);
  if (complaints.length > 0) throw refusal(path, read, complaints);
  for (const language of LANGUAGES) addWords(language, words[language] ?? {});
  return whole;
}

function refusal(path: string, { lineOf }: ReadFile, complaints: readonly Complaint[]): ConfigError {
  return new ConfigError(complaints.map(({ path: at, says }) => `${path}, line ${lineOf(at)}: ${says}.`).join('\n'));
}
