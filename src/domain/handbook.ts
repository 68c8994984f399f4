import type { Conversation } from './conversation';
import { type Format, type FormatId, lengthOf, type PhaseId } from './format';
import shipped from './handbook.json';
import type { Prompt, PromptId } from './prompt';

/** The formats to choose from and the bank of questions: data, so that an organisation can have its own. */
export interface Handbook {
  /** Taken unless somebody chooses otherwise: one of the formats. */
  defaultFormat: FormatId;
  /** From the shortest to the longest. */
  formats: readonly Format[];
  /** In the order of the talk. */
  prompts: readonly Prompt[];
}

/**
 * The two guides. 15 and 30 minutes: the thirty-minute guide's areas between an opening that sets the tone and a close that
 * hands over the next step. 90 minutes: the remote guide, whose first 30 (opening included) are for getting to know the
 * person. The bank has every question intent of both guides once, their double lists merged.
 */
export const HANDBOOK: Handbook = shipped;

/** The format of that id. Of one that is unknown, for example since the file was changed meanwhile, the default. */
export function formatOf({ formats, defaultFormat }: Handbook, id: FormatId = defaultFormat): Format {
  const format = formats.find((each) => each.id === id) ?? formats.find((each) => each.id === defaultFormat);
  if (!format) throw new Error('a handbook without its default format');
  return format;
}

/** The questions of a phase. */
export function promptsOf({ prompts }: Handbook, phase: PhaseId): readonly Prompt[] {
  return prompts.filter((prompt) => prompt.phase === phase);
}

/** The questions that may be sent ahead: two or three of them are chosen. */
export function aheadIn({ prompts }: Handbook): readonly Prompt[] {
  return prompts.filter(({ ahead }) => ahead);
}

/** The bank's questions among those that a conversation has sent ahead. */
export function promptsSent({ questions }: Pick<Conversation, 'questions'>): PromptId[] {
  return questions.flatMap((question) => ('prompt' in question ? [question.prompt] : []));
}

const CHOSEN = 3;

/**
 * Three questions to send ahead unless others are chosen: one from each part of the format in turn, and none that was sent
 * the last time as long as there are others.
 * @param before those of the last conversation
 */
export function questionsFor(handbook: Handbook, format: Format, before: readonly PromptId[] = []): PromptId[] {
  const ahead = aheadIn(handbook);
  const parts = format.phases.map(({ id }) => ahead.filter(({ phase }) => phase === id));
  const isFresh = ({ id }: Prompt) => !before.includes(id);
  const wanted = [
    ...inTurn(parts.map((part) => part.filter(isFresh))),
    ...ahead.filter(isFresh),
    ...inTurn(parts),
    ...ahead,
  ];
  const chosen = [...new Set(wanted)].slice(0, CHOSEN);
  return ahead.filter((prompt) => chosen.includes(prompt)).map(({ id }) => id);
}

/** The first of each, then the second of each, and so on. */
function inTurn<T>(parts: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(0, ...parts.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => parts.flatMap((part) => part.slice(round, round + 1))).flat();
}

/** A handbook with an organisation's own laid over it: what has a known id takes its place, and the rest is added. */
export function laidOver(handbook: Handbook, own: Partial<Handbook>): Handbook {
  return {
    defaultFormat: own.defaultFormat ?? handbook.defaultFormat,
    formats: byId(handbook.formats, own.formats).sort((a, b) => lengthOf(a.phases) - lengthOf(b.phases)),
    prompts: byId(handbook.prompts, own.prompts),
  };
}

function byId<T extends { id: string }>(ours: readonly T[], own: readonly T[] = []): T[] {
  return [...new Map([...ours, ...own].map((item) => [item.id, item])).values()];
}
