import { type Conversation, endsAt, nearest } from '../../domain/conversation';
import { roleIn } from '../../domain/pair';
import type { Instant } from '../../domain/time';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { PrepareDeps } from './deps';
import { showPreparation } from './show';

/** Of a person's conversations, newest first, how many are looked at to find the next one. */
const LOOKED_AT = 20;

/** Shows the questions of the next conversation that has a date, with what has been written so far. */
export async function openPreparation(deps: PrepareDeps, { by, now }: Turn): Promise<Reply> {
  const t = translator(by.locale, 'plain');
  const conversation = nearest(await ahead(deps, by, now), now);
  const role = conversation && roleIn(conversation.pair, by);
  if (!conversation || !role) return { text: t('prepare.none') };
  return {
    card: await showPreparation(deps, { conversation, role, reader: by }),
    summary: t('prepare.summary'),
  };
}

async function ahead({ people, conversations }: PrepareDeps, by: Turn['by'], now: Instant): Promise<Conversation[]> {
  const refs = (await people.parts(by, LOOKED_AT)).map(({ ref }) => ref);
  const found = await Promise.all(refs.filter(({ pair }) => roleIn(pair, by)).map((ref) => conversations.find(ref)));
  return found.flatMap((kept) => (kept && (endsAt(kept.value) ?? 0) > now ? [kept.value] : []));
}
