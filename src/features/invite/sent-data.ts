import { z } from 'zod';

/** An id that this product has given out: nothing else is looked up in a table. */
export const knownId = z.string().regex(/^[\w-]{1,64}$/);

/** Something typed. Its true limit is told on the card; this one keeps a card with everything in it sendable. */
export const typedText = z.string().max(5000);
