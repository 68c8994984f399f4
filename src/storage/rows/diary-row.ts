import { z } from 'zod';
import { type CallPrivacy, type DiaryEntry, ENTRY_DROPS, type KeptEvent } from '../../domain/diary-entry';
import type { ListedEvent, PersonDiary } from '../people';
import type { RowKind } from '../row';
import { refSchema } from './pair-row';
import { exactly, type Fields, oneOf } from './schema';

const callSchema = z.strictObject({
  recording: z.enum(['off', 'possible', 'unknown']),
  seenAt: z.number(),
  app: z.literal(true).optional(),
} satisfies Fields<CallPrivacy>);

const eventSchema = z.strictObject({
  id: z.string(),
  startsAt: z.number(),
  joinUrl: z.string().optional(),
  declined: z.literal(true).optional(),
  missingSince: z.number().optional(),
  call: callSchema.optional(),
} satisfies Fields<KeptEvent>);

const dropped = { why: oneOf(ENTRY_DROPS), date: z.number(), cancelling: z.literal(true).optional() };

/** The event of one conversation, kept with it. */
export const entrySchema = exactly<DiaryEntry>()(
  z.strictObject({
    event: eventSchema.optional(),
    again: z.number().optional(),
    removed: z.literal(true).optional(),
    dropped: z.strictObject(dropped satisfies Fields<NonNullable<DiaryEntry['dropped']>>).optional(),
  } satisfies Fields<DiaryEntry>),
);

const listed = z.strictObject({ id: z.string(), ref: refSchema, until: z.number() } satisfies Fields<ListedEvent>);
const watch = { id: z.string(), until: z.number() };

const personDiarySchema = exactly<PersonDiary>()(
  z.strictObject({
    watch: z.strictObject(watch satisfies Fields<NonNullable<PersonDiary['watch']>>).optional(),
    events: z.array(listed).readonly(),
  } satisfies Fields<PersonDiary>),
);

/** A person's diary, as far as ours stand in it. */
export const diaryRow: RowKind<PersonDiary> = { kind: 'diary', schema: personDiarySchema };
