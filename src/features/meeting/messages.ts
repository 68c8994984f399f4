import { z } from 'zod';
import { RHYTHMS } from '../../domain/cadence';
import { LEADING, PATH_CELLS, WHERE } from '../../domain/career-map';
import type { Command } from '../../domain/command';
import type { CommandRequest, JoinRequest } from '../../domain/live';
import { isDate } from '../../domain/time';

/** Made by the sender; the ids of notes and actions become parts of table keys. */
const id = z.string().regex(/^[\w-]{1,64}$/);
/** Far above what the domain accepts, so that it is the domain that says "too long"; only a flood is stopped here. */
const text = z.string().max(10_000);
const index = z.number().int().min(0).max(100);
const role = z.enum(['manager', 'employee']);
const date = z.string().refine(isDate);
const cadence = z.union([z.enum(RHYTHMS), z.object({ on: date })]);

const discovery = z.object({ question: z.string().max(500), followUp: z.boolean() }).optional();

const conversation = z.object({ manager: id, employee: id, id });

export const joinRequest: z.ZodType<JoinRequest> = z.object({
  conversation: conversation.optional(),
  timeZone: z.string().max(64),
  locale: z.string().max(64),
});

/** It asks for nothing but the time. */
export const timeRequest = z.object({});

const command: z.ZodType<Command> = z.discriminatedUnion('do', [
  z.object({ id, do: z.literal('start') }),
  z.object({ id, do: z.literal('pause') }),
  z.object({ id, do: z.literal('resume') }),
  z.object({ id, do: z.literal('go'), from: index, to: index }),
  z.object({ id, do: z.literal('extend'), phase: index, added: index }),
  z.object({ id, do: z.literal('ask'), phase: index, prompt: index }),
  z.object({ id, do: z.literal('note'), note: id, text, private: z.boolean(), phase: index.optional() }),
  z.object({ id, do: z.literal('edit-note'), note: id, text, seen: index, private: z.boolean() }),
  z.object({ id, do: z.literal('remove-note'), note: id }),
  z.object({ id, do: z.literal('act'), action: id, owner: role, text, due: date, discovery }),
  z.object({ id, do: z.literal('change-action'), action: id, text, due: date }),
  z.object({ id, do: z.literal('hand-over'), action: id, owner: role }),
  z.object({ id, do: z.literal('remove-action'), action: id }),
  z.object({ id, do: z.literal('park'), topic: id, text }),
  z.object({ id, do: z.literal('unpark'), topic: id }),
  z.object({ id, do: z.literal('write-goal'), cell: z.enum(['goal', 'level']), text, was: text }),
  z.object({ id, do: z.literal('aim'), where: z.enum(WHERE).optional(), leading: z.enum(LEADING).optional() }),
  z.object({ id, do: z.literal('write-path'), path: id, cell: z.enum(PATH_CELLS), text, was: text }),
  z.object({ id, do: z.literal('remove-path'), path: id }),
  z.object({ id, do: z.literal('so-what'), text }),
  z.object({ id, do: z.literal('agree-cadence'), cadence }),
  z.object({ id, do: z.literal('take-baton'), taken: z.boolean() }),
  z.object({ id, do: z.literal('review'), on: z.boolean() }),
  z.object({ id, do: z.literal('close') }),
]);

export const commandRequest: z.ZodType<CommandRequest> = z.object({ conversation, command });
