import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { z } from 'zod';
import { LANGUAGES } from '../text/languages';

/** What is wrong, and where in the file. */
export interface Complaint {
  path: JSONPath;
  says: string;
}

const id = z
  .string('an id is a text')
  .regex(/^[\w-]{1,40}$/, 'an id has up to 40 letters, digits, hyphens and underscores')
  .refine(
    (name) => !name.startsWith('own-'),
    'ids that begin with own- are taken for questions in someone’s own words',
  );
const flag = z.boolean('a flag is true or false').optional();
const word = z
  .string('words are a text')
  .trim()
  .min(1, 'words may not be empty')
  .max(200, 'words have at most 200 characters');
const minutes = z
  .number('minutes are a whole number of at least 1')
  .int('minutes are a whole number of at least 1')
  .min(1, 'minutes are a whole number of at least 1');

const phase = z.strictObject({ id, minutes });
const format = z.strictObject({
  id,
  phases: z.array(phase, 'a format needs its phases').min(1, 'a format needs at least one phase'),
});
const prompt = z.strictObject({ id, phase: id, ahead: flag, ownView: flag, sensitive: flag, introduces: flag });

const named = z.strictObject({ name: word.optional(), hint: word.optional() });
const lined = named.extend({ coach: word.optional(), own: word.optional() });
const asked = z.strictObject({
  ask: word.optional(),
  why: word.optional(),
  listen: word.optional(),
  probes: z
    .array(word)
    .min(2, 'a question has two or three probes')
    .max(3, 'a question has two or three probes')
    .optional(),
});
const words = z.strictObject({
  format: z.record(id, named).optional(),
  phase: z.record(id, lined).optional(),
  prompt: z.record(id, asked).optional(),
});

const handbookFile = z.strictObject({
  defaultFormat: id.optional(),
  formats: z.array(format).default([]),
  prompts: z.array(prompt).default([]),
  words: z.partialRecord(z.enum(LANGUAGES), words).default({}),
});

/** An organisation's own handbook as it is written: all of it optional, to be laid over ours. */
export type HandbookFile = z.infer<typeof handbookFile>;

/** A text that was read as JSON, comments allowed, and knows on which line everything stands. */
export interface ReadFile {
  file?: HandbookFile;
  complaints: Complaint[];
  lineOf(path: JSONPath): number;
}

/** Reads the text of a handbook file. `file` is there when nothing is wrong with its shape. */
export function readHandbookFile(text: string): ReadFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (broken || !root) {
    const says = `this is no JSON (${broken ? printParseErrorCode(broken.error) : 'empty'})`;
    return { complaints: [{ path: [], says }], lineOf: () => lineAt(text, broken?.offset ?? 0) };
  }
  const lineOf = (path: JSONPath) => lineAt(text, nodeAt(root, path).offset);
  const parsed = handbookFile.safeParse(getNodeValue(root));
  if (parsed.success) return { file: parsed.data, complaints: [], lineOf };
  return { complaints: parsed.error.issues.map(complaintOf), lineOf };
}

function complaintOf(issue: z.core.$ZodIssue): Complaint {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return { path: [...path, key], says: `"${key}" is not known here` };
  }
  if (issue.code === 'invalid_key') return { path, says: `"${String(path.at(-1))}" cannot be a key here` };
  return { path, says: issue.message };
}

/** What stands there; of something that is missing, what it is missing from. */
function nodeAt(root: Node, path: JSONPath): Node {
  const node = findNodeAtLocation(root, path);
  if (node) return node.parent?.type === 'property' ? node.parent : node;
  return path.length === 0 ? root : nodeAt(root, path.slice(0, -1));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
