import type { Agreed, Conversation } from '../../src/domain/conversation';
import type { Role } from '../../src/domain/pair';
import type { DateView } from '../../src/features/keep/look';
import { conversationWith, MAYA, MONDAY, NOW, TOM } from './invite-views';

/** What one of the two has before them of a date that stands: Monday, ten o'clock in Stockholm. */
export function dateView(
  role: Role,
  more: { date?: Partial<Agreed>; conversation?: Partial<Conversation> } & Partial<
    Omit<DateView, 'date' | 'conversation'>
  > = {},
): DateView {
  const date: Agreed = { is: 'agreed', by: 'employee', startsAt: MONDAY, ...more.date };
  const [reader, other] = role === 'manager' ? [MAYA, TOM] : [TOM, MAYA];
  const conversation = conversationWith({ stage: date, ...more.conversation });
  return { role, reader, name: other.name, now: NOW, ...more, conversation, date };
}
