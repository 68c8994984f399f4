import { type BotFeature, verb } from '../../teams/bot-feature';
import type { WelcomeDeps } from './deps';
import { go, goData } from './go';
import { greet } from './greet';
import { help } from './help';
import { explainPrivacy } from './privacy';
import { welcome } from './welcome';

/** The first words, and a way forward from whatever somebody types. */
export function registerWelcome(deps: WelcomeDeps): { bot: BotFeature } {
  return {
    bot: {
      commands: [
        { word: 'help', answer: async (turn) => help(deps, turn) },
        { word: 'privacy', answer: async (turn) => explainPrivacy(turn) },
      ],
      verbs: [verb('welcome.go', goData, (turn, data) => go(deps, turn, data))],
      arrived: async (turn) => welcome(turn),
      otherwise: async (turn, text) => greet(deps, turn, text),
    },
  };
}
