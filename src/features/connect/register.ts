import { type BotFeature, verb } from '../../teams/bot-feature';
import { beginConnecting, endConnecting, noData, showCalendar, tellSignedIn } from './connect';
import type { ConnectDeps } from './deps';

/** A person's own consent to what is asked of Microsoft in their name: what it brings, giving it, and taking it back. */
export function registerConnect(deps: ConnectDeps): { bot: BotFeature } {
  return {
    bot: {
      commands: [{ word: 'calendar', answer: (turn) => showCalendar(deps, turn) }],
      verbs: [
        verb('connect.begin', noData, (turn) => beginConnecting(deps, turn)),
        verb('connect.end', noData, (turn) => endConnecting(deps, turn)),
      ],
      signedIn: (turn, how) => tellSignedIn(deps, turn, how),
    },
  };
}
