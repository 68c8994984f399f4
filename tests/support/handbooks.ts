import fc from 'fast-check';
import type { Format } from '../../src/domain/format';
import type { Handbook } from '../../src/domain/handbook';
import type { Prompt } from '../../src/domain/prompt';

const PHASES = ['opening', 'been', 'now', 'heading', 'dreams', 'close'];
const anyPhases = fc
  .uniqueArray(fc.constantFrom(...PHASES), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), minutes: fc.integer({ min: 1, max: 90 }) }))),
  );
const anyFormats: fc.Arbitrary<Format[]> = fc
  .array(anyPhases, { minLength: 1, maxLength: 4 })
  .map((agendas) => agendas.map((phases, index) => ({ id: `format-${index}`, phases })));

/** At least four for each phase, the first three of which may be sent ahead. */
const anyPrompts: fc.Arbitrary<Prompt[]> = fc
  .tuple(...PHASES.map(() => fc.integer({ min: 4, max: 7 })))
  .map((counts) =>
    PHASES.flatMap((phase, at) =>
      Array.from({ length: counts[at] ?? 0 }, (_, index) => ({ id: `${phase}-${index}`, phase, ahead: index < 3 })),
    ),
  );

/** Handbooks as an organisation may have them: whatever its file holds, once it was let in. */
export const anyHandbook: fc.Arbitrary<Handbook> = fc
  .tuple(anyFormats, anyPrompts)
  .map(([formats, prompts]) => ({ formats, prompts, defaultFormat: 'format-0' }));
