import type { Question } from '../../src/domain/conversation';
import type { FormatId, Phase } from '../../src/domain/format';
import { formatOf, HANDBOOK } from '../../src/domain/handbook';
import type { Meeting } from '../../src/domain/meeting';
import { newMeeting } from '../../src/domain/new-meeting';

/** The phases of a format as we ship it. */
export function agendaOf(format: FormatId): readonly Phase[] {
  return formatOf(HANDBOOK, format).phases;
}

/** A meeting that has not begun, of the handbook as we ship it. */
export function meetingOf(format: FormatId, questions: readonly Question[] = [], id = 'c1'): Meeting {
  return newMeeting({ id, agenda: agendaOf(format), questions }, HANDBOOK);
}
