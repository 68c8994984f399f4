import type { Conversation, Stage } from '../../src/domain/conversation';
import { HANDBOOK } from '../../src/domain/handbook';
import type { Role } from '../../src/domain/pair';
import type { View } from '../../src/features/invite/look';
import { agendaOf } from './meetings';

/** A Sunday noon. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');
/** The Monday after, 10:00 in Stockholm. */
export const MONDAY = Date.parse('2026-11-23T09:00:00Z');
export const TUESDAY = Date.parse('2026-11-24T13:30:00Z');

export const MAYA = {
  tenant: 'tenant-1',
  id: 'maya',
  name: 'Maya Lindqvist',
  timeZone: 'Europe/Stockholm',
  locale: 'en-GB',
};
export const TOM = { tenant: 'tenant-1', id: 'tom', name: 'Tom Okafor', timeZone: 'Europe/London', locale: 'en-GB' };

export const OFFERED: Stage = { is: 'proposed', by: 'manager', slots: [MONDAY, TUESDAY] };

export function conversationWith(more: Partial<Conversation> = {}): Conversation {
  return {
    id: 'conversation-1',
    pair: { tenant: 'tenant-1', manager: 'maya', employee: 'tom' },
    format: '30',
    agenda: agendaOf('30'),
    place: 'video',
    startedBy: 'manager',
    opening: 'I value what you bring.',
    questions: [{ prompt: 'proud' }, { prompt: 'favourite' }, { own: 'What would you do with a free month?' }],
    createdAt: NOW,
    moves: 0,
    stage: OFFERED,
    ...more,
  };
}

/** What one of the two sees. */
export function viewOf(role: Role, conversation: Conversation, more: Partial<View> = {}): View {
  const [reader, other] = role === 'manager' ? [MAYA, TOM] : [TOM, MAYA];
  return { conversation, role, reader, now: NOW, name: other.name, handbook: HANDBOOK, ...more };
}
