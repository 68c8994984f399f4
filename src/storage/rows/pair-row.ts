import { z } from 'zod';
import type { ConversationRef } from '../../domain/conversation';
import { type Pair, ROLES } from '../../domain/pair';
import { exactly, type Fields, oneOf } from './schema';

export const roleSchema = oneOf(ROLES);

export const pairSchema = exactly<Pair>()(
  z.strictObject({ tenant: z.string(), manager: z.string(), employee: z.string() } satisfies Fields<Pair>),
);

export const refSchema = exactly<ConversationRef>()(
  z.strictObject({ pair: pairSchema, id: z.string() } satisfies Fields<ConversationRef>),
);
