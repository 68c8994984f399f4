import { z } from 'zod';
import type { FoundTimes } from '../../domain/found-times';
import { sameCase } from '../../domain/person';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { InviteDeps } from './deps';
import { lastTime } from './last-time';
import { newForm } from './new-form';
import { peopleToInvite } from './people-to-invite';
import { promptsBefore } from './prompts-before';
import { setUpCard } from './set-up-card';
import type { SetUpForm, SetUpProblem, Whose } from './set-up-form';
import type { Shown } from './where-it-stands';
import { turnedTo } from './whose';

/** The button that begins needs to say nothing. */
export const startData = z.unknown();

/** Shows a new set-up card, with the person who was named with an @ already chosen, unless it is they who ask. */
export async function startInvitation(deps: InviteDeps, turn: Turn, whose: Whose = 'theirs'): Promise<Reply> {
  const { by, now, mentioned } = turn;
  const themselves = mentioned !== undefined && sameCase(mentioned.id) === by.id;
  const named = mentioned && !themselves ? { id: sameCase(mentioned.id), name: mentioned.name } : undefined;
  const { handbook, newId } = deps;
  const before = await promptsBefore(deps, by, named?.id);
  const form = newForm({ id: newId(), by, now, handbook, whom: named, before });
  return showSetUp(deps, by, turnedTo(form, whose, by.locale), themselves ? ['yourself'] : []);
}

/** The set-up card with what is typed so far, and what is wrong with it. */
export async function showSetUp(
  deps: Pick<InviteDeps, 'conversations' | 'people' | 'times' | 'handbook' | 'limits'>,
  by: Turn['by'],
  form: SetUpForm,
  problems: readonly SetUpProblem[],
  found?: FoundTimes,
): Promise<Shown> {
  const [people, last, finds = false] = await Promise.all([
    peopleToInvite(deps, by, form.named),
    lastTime(deps, by, form),
    deps.times?.canFind(by),
  ]);
  const summary = translator(by.locale, 'plain')('invite.setUp.summary');
  const { handbook, limits } = deps;
  const view = { form, people, handbook, limits, problems, reader: by, last, finds, ...(found && { found }) };
  return { card: setUpCard(view), summary };
}
