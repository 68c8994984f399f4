import type { Conversation } from './conversation';
import type { Role } from './pair';

/** The conversation, with the manager's own words to whoever asked them for it; an empty line takes nothing back. */
export function withOpening(conversation: Conversation, by: Role, line: string): Conversation {
  const opening = line.trim();
  return opening && mayOpen(conversation, by) ? { ...conversation, opening } : conversation;
}

/** What a host has said to the one who asked, for that one to read; empty when there is nothing. */
export function hostsWords({ startedBy, opening }: Conversation, reader: Role): string {
  return startedBy === 'employee' && reader === 'employee' ? opening : '';
}

/** Whether it is one that the employee has started, to which the manager may say something of their own. */
export function mayOpen({ startedBy }: Conversation, by: Role): boolean {
  return startedBy === 'employee' && by === 'manager';
}
