import { z } from 'zod';
import type { PairHistory } from '../../domain/history';
import type { Reply, Turn } from '../../teams/bot-feature';
import { translator } from '../../text/translate';
import type { HistoryDeps } from './deps';
import { historyCard, type PastTalk } from './history-card';
import { historyOf } from './history-of';

/** What the buttons of the card send: which page of it. */
export const pageData = z.object({ page: z.number().int().min(0).max(1000).catch(0) });

/** `/career history`: what I talked about with whom, newest first, and what became of it. */
export async function listHistory(deps: HistoryDeps, { by }: Turn, page = 0): Promise<Reply> {
  const talks = (await historyOf(deps, by)).flatMap(talksIn).sort((one, other) => other.talk.at - one.talk.at);
  return { card: historyCard(talks, page, by), summary: translator(by.locale, 'plain')('history.summary') };
}

function talksIn({ talks, role, name }: PairHistory): PastTalk[] {
  return talks.map((talk) => ({ talk, role, name }));
}
