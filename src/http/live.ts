import type { ZodType } from 'zod';
import type { PersonId, TenantId } from '../domain/person';

/** Whom a verified token names. */
export interface SignedIn {
  tenant: TenantId;
  id: PersonId;
  name: string;
}

/** One connected panel. */
export interface Line {
  by: SignedIn;
  /** Once done, this panel hears what is told to `room`. */
  listen(room: string): Promise<void> | void;
}

/** Something a panel may ask for over the socket. What it sends is parsed by `body`; the answer is its acknowledgement. */
export interface LiveEvent<Body = unknown> {
  event: string;
  body: ZodType<Body>;
  answer(line: Line, body: Body): Promise<unknown>;
}

/** Keeps the type of the body between the schema and the handler that gets it. */
export function liveEvent<Body>(
  event: string,
  body: ZodType<Body>,
  answer: (line: Line, body: Body) => Promise<unknown>,
): LiveEvent {
  return { event, body, answer: (line, raw) => answer(line, raw as Body) };
}

/** Who is connected to this instance of the server. */
export interface Audience {
  /** Whether any panel listens to the room. */
  hears(room: string): boolean;
}

/** Tells every panel that listens to a room. */
export type Tell = (room: string, event: string, message: unknown) => void;
