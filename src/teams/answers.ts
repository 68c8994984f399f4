import { z } from 'zod';
import type { Person } from '../domain/person';
import { type BotFeature, type Command, commandsFor, type Reply, type Turn, type Verb } from './bot-feature';
import { commandIn, lexiconOf } from './command-text';

/** What the features have to say; each word and verb belongs to one of them. */
export interface Answers {
  /** @param text without mentions and tags. Nothing when no feature has an answer. */
  toText(turn: Turn, text: string): Promise<Reply | undefined>;
  toArrival(turn: Turn): Promise<Reply[]>;
  /** @param value of the invoke. Nothing when no feature knows the button, or its data make no sense. */
  toAction(turn: Turn, value: unknown): Promise<Reply | undefined>;
}

const click = z.object({ action: z.object({ verb: z.string(), data: z.unknown() }) });

/** @throws when two features claim the same word or verb. */
export function answersOf(features: readonly BotFeature[]): Answers {
  const commands = byName<Command>(
    features.flatMap((feature) => feature.commands ?? []),
    ({ word }) => word,
  );
  const lexicon = lexiconOf([...commands.keys()]);
  const verbs = byName<Verb>(
    features.flatMap((feature) => feature.verbs ?? []),
    ({ verb }) => verb,
  );
  const hidden = features.filter(({ isFor }) => isFor);
  const verbFor = (person: Person, name: string) =>
    hidden.some(({ isFor, verbs = [] }) => !isFor?.(person) && verbs.some(({ verb }) => verb === name))
      ? undefined
      : verbs.get(name);
  const otherwise = features.find((feature) => feature.otherwise);
  return {
    async toText(turn, text) {
      const theirs = new Set(commandsFor(turn.by, features).map(({ word }) => word));
      const known = new Map([...lexicon].filter(([, word]) => theirs.has(word)));
      const command = commands.get(commandIn(text, known) ?? NO_COMMAND);
      return command ? command.answer(turn) : otherwise?.otherwise?.(turn, text);
    },
    async toArrival(turn) {
      const replies = features.map((feature) => feature.arrived?.(turn));
      return (await Promise.all(replies)).filter((reply) => reply !== undefined);
    },
    async toAction(turn, value) {
      const clicked = click.safeParse(value).data?.action;
      const verb = verbFor(turn.by, clicked?.verb ?? NO_COMMAND);
      const data = verb?.data.safeParse(clicked?.data ?? {});
      return data?.success ? verb?.answer(turn, data.data) : undefined;
    },
  };
}

/** No word has a space in it. */
const NO_COMMAND = ' ';

function byName<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const named = new Map(items.map((item) => [nameOf(item), item]));
  if (named.size < items.length) throw new Error('two features have the same command or verb');
  return named;
}
