import { formatOf, questionsFor } from '../../domain/handbook';
import type { Reply, Turn } from '../../teams/bot-feature';
import type { InviteDeps } from './deps';
import { promptsBefore } from './prompts-before';
import { filledForm, type SetUpData } from './set-up-form';
import { showSetUp } from './start';

/**
 * Suggests the questions that fit the length and the person chosen by now, with everything typed still there. Asked for with a
 * button, since a card cannot change by itself while it is filled in, and what it shows is what is sent.
 */
export async function suggestQuestions(deps: InviteDeps, { by }: Turn, data: SetUpData): Promise<Reply> {
  const { handbook } = deps;
  const form = filledForm(data, handbook);
  const before = await promptsBefore(deps, by, form.who || form.someone || form.named?.id);
  const suggested = questionsFor(handbook, formatOf(handbook, form.format), before).join(',');
  return showSetUp(deps, by, { ...form, questions: suggested, suggested }, []);
}
