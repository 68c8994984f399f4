import { z } from 'zod';
import { type CareerMap, LEADING, type Path, WHERE } from '../../domain/career-map';
import type { RowKind } from '../row';
import { exactly, type Fields, oneOf } from './schema';

const pathSchema = z.strictObject({
  id: z.string(),
  need: z.string(),
  there: z.string(),
  gap: z.string(),
  training: z.string(),
  role: z.string(),
  experience: z.string(),
} satisfies Fields<Path>);

export const mapSchema = exactly<CareerMap>()(
  z.strictObject({
    goal: z.string(),
    where: oneOf(WHERE).optional(),
    level: z.string(),
    leading: oneOf(LEADING).optional(),
    paths: z.array(pathSchema).readonly(),
  } satisfies Fields<CareerMap>),
);

export const mapRow: RowKind<CareerMap> = { kind: 'map', schema: mapSchema };
