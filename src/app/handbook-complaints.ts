import { type Handbook, promptsOf } from '../domain/handbook';
import { hasWords } from '../text/handbook-words';
import type { Complaint, HandbookFile } from './handbook-file';

/** What is wrong with a file whose shape is right, once it is laid over ours: `whole` is what comes of it. */
export function complaintsAbout(file: HandbookFile, whole: Handbook): Complaint[] {
  return [...twice(file), ...strangers(file, whole), ...rules(file, whole), ...wordless(file, whole)];
}

/** Ids that the file has more than once. */
function twice({ formats, prompts }: HandbookFile): Complaint[] {
  const lists = [
    { path: ['formats'], items: formats },
    { path: ['prompts'], items: prompts },
    ...formats.map(({ phases }, index) => ({ path: ['formats', index, 'phases'], items: phases })),
  ];
  return lists.flatMap(({ path, items }) =>
    items.flatMap(({ id }, index) =>
      items.findIndex((other) => other.id === id) < index
        ? [{ path: [...path, index, 'id'], says: `"${id}" is there twice` }]
        : [],
    ),
  );
}

/** Names of things that are nowhere. */
function strangers({ defaultFormat, prompts, words }: HandbookFile, { formats, prompts: bank }: Handbook): Complaint[] {
  const known = {
    format: new Set(formats.map(({ id }) => id)),
    phase: new Set(formats.flatMap(({ phases }) => phases.map(({ id }) => id))),
    prompt: new Set(bank.map(({ id }) => id)),
  };
  const named = Object.entries(words).flatMap(([language, texts]) =>
    KINDS.flatMap((kind) =>
      Object.keys(texts[kind] ?? {}).map((id) => ({ kind, id, path: ['words', language, kind, id] })),
    ),
  );
  const mentioned = [
    ...(defaultFormat ? [{ kind: 'format' as const, id: defaultFormat, path: ['defaultFormat'] }] : []),
    ...prompts.map(({ phase }, index) => ({ kind: 'phase' as const, id: phase, path: ['prompts', index, 'phase'] })),
    ...named,
  ];
  return mentioned.flatMap(({ kind, id, path }) =>
    known[kind].has(id) ? [] : [{ path, says: `there is no ${CALLED[kind]} "${id}"` }],
  );
}

const KINDS = ['format', 'phase', 'prompt'] as const;
const CALLED = { format: 'format', phase: 'phase in any format', prompt: 'question' };

function rules({ formats, prompts }: HandbookFile, whole: Handbook): Complaint[] {
  const silent = formats.flatMap(({ phases }, format) =>
    phases.flatMap(({ id }, index) =>
      promptsOf(whole, id).length > 0
        ? []
        : [{ path: ['formats', format, 'phases', index, 'id'], says: `the phase "${id}" has no questions` }],
    ),
  );
  const intrusive = prompts.flatMap(({ id, ahead, sensitive }, index) =>
    ahead && sensitive
      ? [{ path: ['prompts', index], says: `"${id}" is sensitive, and such a question is never sent ahead` }]
      : [],
  );
  return [...silent, ...intrusive];
}

/** What the file brings, and has no English words for. */
function wordless({ formats, prompts, words }: HandbookFile, whole: Handbook): Complaint[] {
  const needed = [
    ...formats.map(({ id }, index) => ({ at: ['format', id], path: ['formats', index], keys: ['name', 'hint'] })),
    ...formats.flatMap(({ phases }, format) =>
      phases.map(({ id }, index) => ({
        at: ['phase', id],
        path: ['formats', format, 'phases', index],
        // One without questions is most often another one misspelt: that is complaint enough.
        keys: promptsOf(whole, id).length > 0 ? ['name', 'hint'] : [],
      })),
    ),
    ...prompts.map(({ id }, index) => ({
      at: ['prompt', id],
      path: ['prompts', index],
      keys: ['ask', 'why', 'listen', 'probes'],
    })),
  ];
  const own = new Set(leavesOf(words.en ?? {}));
  return needed.flatMap(({ at, path, keys }) =>
    keys
      .map((key) => [...at, key].join('.'))
      .filter((key) => !own.has(key) && !hasWords('en', key))
      .map((key) => ({ path, says: `the English words ${key} are missing` })),
  );
}

function leavesOf(words: NonNullable<HandbookFile['words']['en']>): string[] {
  return Object.entries(words).flatMap(([kind, things]) =>
    Object.entries(things ?? {}).flatMap(([id, texts]) => Object.keys(texts).map((key) => [kind, id, key].join('.'))),
  );
}
