import type { Command } from '../../domain/command';
import type { Conversation } from '../../domain/conversation';
import type { Meeting } from '../../domain/meeting';
import { isDate, type LocalDate } from '../../domain/time';
import { idOf, ON, type TalkData } from './form';
import { askOf } from './view';

interface Card {
  conversation: Conversation;
  meeting: Meeting;
  data: TalkData;
  locale: string;
  /** On the manager's calendar. */
  today: LocalDate;
}

/**
 * What was typed on a card, as what it comes to in the talk. Ids are made from the content, so that what is sent twice is there
 * once.
 */
export function typedCommands(card: Card): Command[] | { refused: 'date-past' } {
  const { data, today } = card;
  const dates = [data.act && data.due, data.find && data.findDue].filter((date) => date !== '');
  if (dates.some((date) => !isDate(date) || date < today)) return { refused: 'date-past' };
  return [...note(card), ...action(card), ...discovery(card), ...topic(card)];
}

function note({ conversation, data }: Card): Command[] {
  if (data.note.trim() === '') return [];
  const kept = data.only === ON ? 'private' : 'shared';
  const id = idOf(conversation.id, kept, data.note);
  return [{ do: 'note', id, note: id, text: data.note, private: kept === 'private' }];
}

function action({ conversation, data: { act: text, owner, due } }: Card): Command[] {
  if (text.trim() === '' || due === '') return [];
  const id = idOf(conversation.id, 'action', owner, text, due);
  return [{ do: 'act', id, action: id, owner, text, due }];
}

/** Given to the employee: it is theirs to find out. */
function discovery({ conversation, meeting, data, locale }: Card): Command[] {
  const { find: text, findDue: due } = data;
  if (text.trim() === '' || due === '') return [];
  const id = idOf(conversation.id, 'discovery', text, due);
  const prompt = meeting.agenda[data.phase]?.prompts[data.asked];
  const question = prompt ? askOf(conversation, prompt, locale) : '';
  const found = { question, followUp: data.followUp === ON };
  return [{ do: 'act', id, action: id, owner: 'employee', text, due, discovery: found }];
}

function topic({ conversation, data: { topic: text } }: Card): Command[] {
  if (text.trim() === '') return [];
  const id = idOf(conversation.id, 'topic', text);
  return [{ do: 'park', id, topic: id, text }];
}
