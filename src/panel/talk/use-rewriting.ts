import { useState } from 'react';
import type { Instant } from '../../domain/time';
import { useDraft } from '../use-draft';
import { useTalk } from '../use-talk';

/** Something that is being rewritten: as it was when that began, and the words so far. */
export interface Rewriting<Thing, Words> {
  before: Thing;
  words: Words;
  since: Instant;
  /** Where it stood among its like. */
  place: number;
}

export interface Rewritings<Thing, Words> {
  all: readonly Rewriting<Thing, Words>[];
  /** The one that was begun last, by a click in this panel: it has the focus. */
  justStarted: string | undefined;
  /** The one that was left last: the way back into it has the focus. */
  justStopped: string | undefined;
  of(id: string): Rewriting<Thing, Words> | undefined;
  start(thing: Thing, words: Words): void;
  write(id: string, words: Words): void;
  stop(id: string): void;
}

const NONE: readonly never[] = [];

/** What the reader is rewriting. Kept with what they began from, so that neither a reload nor an offline minute can mix it up. */
export function useRewriting<Thing extends { id: string }, Words>(
  name: string,
  things: readonly Thing[],
): Rewritings<Thing, Words> {
  const { now } = useTalk();
  const [all, keep] = useDraft<readonly Rewriting<Thing, Words>[]>(name, NONE);
  const [justStarted, setJustStarted] = useState<string>();
  const [justStopped, setJustStopped] = useState<string>();
  const without = (id: string) => all.filter(({ before }) => before.id !== id);
  return {
    all,
    of: (id) => all.find(({ before }) => before.id === id),
    justStarted,
    justStopped,
    start: (before, words) => {
      setJustStarted(before.id);
      const place = things.findIndex(({ id }) => id === before.id);
      keep([...without(before.id), { before, words, since: now(), place }]);
    },
    write: (id, words) => keep(all.map((each) => (each.before.id === id ? { ...each, words } : each))),
    stop: (id) => {
      setJustStopped(id);
      const rest = without(id);
      keep(rest.length === 0 ? NONE : rest);
    },
  };
}

/** The things there are, and those being rewritten that somebody has taken away meanwhile: each in the place it had. */
export function withTheirPlaces<Thing extends { id: string }>(
  things: readonly Thing[],
  rewriting: readonly Rewriting<Thing, unknown>[],
): readonly Thing[] {
  return rewriting.reduce((all, { before, place }) => {
    const isThere = all.some(({ id }) => id === before.id);
    return isThere ? all : all.toSpliced(place, 0, before);
  }, things);
}
