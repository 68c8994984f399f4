import type { Question } from '../../domain/conversation';
import type { Joined } from '../../domain/live';
import { ownQuestionId } from '../../domain/new-meeting';
import { otherRole } from '../../domain/pair';
import { sharedWith } from '../../domain/preparation';
import { handbookWords } from '../../text/handbook-words';
import type { MeetingDeps } from './deps';
import type { Found } from './find-conversation';

/** How far one of the two has prepared: all of their own, and of the other's what is shared. */
export async function preparedBy(
  { conversations }: Pick<MeetingDeps, 'conversations'>,
  { ref, conversation, role }: Found,
  locale: string,
): Promise<Pick<Joined, 'questions' | 'preparation' | 'preparationVersion' | 'shared'>> {
  const [mine, theirs] = await Promise.all([
    conversations.preparation(ref, role),
    conversations.preparation(ref, otherRole(role)),
  ]);
  return {
    questions: writeQuestions(conversation.questions, locale),
    preparation: mine?.value.reflections ?? [],
    preparationVersion: mine?.value.version ?? 0,
    shared: theirs ? sharedWith(theirs.value) : [],
  };
}

/** The questions sent ahead, called what the agenda calls them. */
export function writeQuestions(questions: readonly Question[], locale: string): Joined['questions'] {
  const words = handbookWords(locale);
  const own = questions.filter((question) => 'own' in question);
  return questions.map((question) =>
    'own' in question
      ? { id: ownQuestionId(own.indexOf(question)), ask: question.own }
      : { id: question.prompt, ask: words.ask(question.prompt) },
  );
}
