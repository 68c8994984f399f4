import { z } from 'zod';

/**
 * The fields of an object, optional ones included: a field that is added to `T` does not compile until it can be read back. Read
 * strictly: a field that is not known here would be lost by the next write.
 */
export type Fields<T> = { [K in keyof T]-?: z.ZodType<T[K]> };

/** Lets a schema pass that reads each `T` and nothing else, so that the two cannot drift apart. */
export function exactly<T>() {
  return <S extends z.ZodType<T>>(schema: T extends z.output<S> ? S : never): S => schema;
}

/** One of the words that the domain lists. */
export function oneOf<T extends string>(words: readonly T[]) {
  return z.enum(words as readonly [T, ...T[]]);
}
