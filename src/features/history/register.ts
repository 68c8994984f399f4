import type { PairHistory } from '../../domain/history';
import type { PersonKey } from '../../storage/people';
import { type BotFeature, verb } from '../../teams/bot-feature';
import type { HistoryDeps } from './deps';
import { historyOf } from './history-of';
import { listHistory, pageData } from './list-history';

/** What a pair has behind it, for its two people and nobody else. */
export function registerHistory(deps: HistoryDeps): {
  bot: BotFeature;
  historyOf(person: PersonKey): Promise<PairHistory[]>;
} {
  return {
    bot: {
      commands: [{ word: 'history', answer: (turn) => listHistory(deps, turn) }],
      verbs: [verb('history.page', pageData, (turn, { page }) => listHistory(deps, turn, page))],
    },
    historyOf: (person) => historyOf(deps, person),
  };
}
