import type { WakeUp } from '../domain/wake-up';
import { keyOf, laterFirst, under } from './keys';
import type { Part, PersonKey } from './people';
import type { Key } from './table';

export const personAt = (key: PersonKey): Key => at(key, 'person');

/** The newest first. */
export function partAt(key: PersonKey, { ref, createdAt }: Part): Key {
  return at(key, 'part', laterFirst(createdAt), ref.id, ref.pair.manager, ref.pair.employee);
}

/** Whenever it was due: once its reader is back, it is due at once, and one of a kind is enough. */
export function waitingAt(key: PersonKey, wakeUp: WakeUp): Key {
  if ('person' in wakeUp) return at(key, 'waiting', wakeUp.kind);
  const { kind, subject, reader, pair } = wakeUp;
  return at(key, 'waiting', kind, subject, reader, pair.manager, pair.employee);
}

function at({ tenant, id }: PersonKey, ...row: string[]): Key {
  return { partition: keyOf(tenant, id), row: keyOf(...row) };
}

export function below({ tenant, id }: PersonKey, noun: string) {
  return { partition: keyOf(tenant, id), ...under(noun) };
}
