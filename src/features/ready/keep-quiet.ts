import { z } from 'zod';
import { endsAt } from '../../domain/conversation';
import { roleIn } from '../../domain/pair';
import { sameCase } from '../../domain/person';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { ReadyDeps } from './deps';
import type { Quiet } from './ready-card';
import { writeReady } from './write-ready';

const knownId = z.string().regex(/^[\w-]{1,64}$/);

/** Which conversation is not to be disturbed. */
export const quietData = z.object({ manager: knownId, employee: knownId, id: knownId });

/** Switches on do-not-disturb for whoever asks, until the planned end of their conversation, and says what came of it. */
export async function keepQuiet(
  deps: ReadyDeps,
  { by, now }: Turn,
  { manager, employee, id }: z.infer<typeof quietData>,
): Promise<Reply> {
  const pair = { tenant: by.tenant, manager: sameCase(manager), employee: sameCase(employee) };
  const role = roleIn(pair, by);
  const conversation = role && (await deps.conversations.find({ pair, id }))?.value;
  const end = conversation && endsAt(conversation);
  // The same words for a stranger, for something that was never there, and for what is over.
  if (!role || conversation?.stage.is !== 'agreed' || end === undefined || end <= now)
    return { text: translator(by.locale)('common.notFound') };
  const set = (await deps.presence?.doNotDisturb(by, end, now)) ?? { dropped: 'off' };
  const quiet: Quiet = set === 'set' ? 'set' : set.dropped === 'busy' ? 'busy' : 'dropped';
  const { startsAt } = conversation.stage;
  const card = await writeReady(deps, { conversation, startsAt, role, reader: by, quiet });
  return { card, summary: translator(by.locale, 'plain')('ready.summary') };
}
