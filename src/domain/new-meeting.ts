import { type CareerMap, EMPTY_MAP } from './career-map';
import type { Conversation } from './conversation';
import { type Handbook, promptsOf } from './handbook';
import type { Meeting } from './meeting';
import type { PromptId } from './prompt';

/**
 * A meeting that has not begun, on the agenda of its conversation, with the questions that the handbook has for each phase.
 * @param map the pair's, from the last time they talked
 */
export function newMeeting(
  conversation: Pick<Conversation, 'id' | 'agenda' | 'questions'>,
  handbook: Handbook,
  map: CareerMap = EMPTY_MAP,
): Meeting {
  const { id, agenda } = conversation;
  const own = ownQuestions(conversation).map((_, index) => ownQuestionId(index));
  // First thing after the opening: questions that were thought about beforehand are taken up at once.
  const talk = Math.min(1, agenda.length - 1);
  return {
    conversation: id,
    agenda: agenda.map((phase, index) => ({
      ...phase,
      prompts: [...(index === talk ? own : []), ...promptsOf(handbook, phase.id).map((prompt) => prompt.id)],
    })),
    phase: 0,
    prompt: 0,
    spent: agenda.map(() => 0),
    extended: agenda.map(() => 0),
    notes: [],
    actions: [],
    parked: [],
    map,
    soWhat: '',
    baton: false,
    reviewing: false,
    version: 0,
    applied: [],
  };
}

/** The questions sent ahead that are in somebody's own words: they stand in no catalogue. */
export function ownQuestions({ questions }: Pick<Conversation, 'questions'>): string[] {
  return questions.flatMap((question) => ('own' in question ? [question.own] : []));
}

/** What an own question is called on the agenda: `own-1` is the first of them. */
export function ownQuestionId(index: number): PromptId {
  return `own-${index + 1}`;
}
