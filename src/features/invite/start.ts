import { z } from 'zod';
import { sameCase } from '../../domain/person';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { InviteDeps } from './deps';
import { peopleToInvite } from './people-to-invite';
import { setUpCard } from './set-up-card';
import { newForm, type SetUpForm, type SetUpProblem } from './set-up-form';

/** The button that begins needs to say nothing. */
export const startData = z.unknown();

/** Shows a new set-up card, with the person who was named with an @ already chosen. */
export async function startInvitation(deps: InviteDeps, { by, now, mentioned }: Turn): Promise<Reply> {
  const named = mentioned && { id: sameCase(mentioned.id), name: mentioned.name };
  return showSetUp(deps, by, newForm(deps.newId(), by, now, named), []);
}

/** The set-up card with what is typed so far, and what is wrong with it. */
export async function showSetUp(
  deps: Pick<InviteDeps, 'people'>,
  by: Turn['by'],
  form: SetUpForm,
  problems: readonly SetUpProblem[],
): Promise<Reply> {
  const people = await peopleToInvite(deps, by, form.named);
  const summary = translator(by.locale, 'plain')('invite.setUp.summary');
  return { card: setUpCard({ form, people, problems, reader: by }), summary };
}
