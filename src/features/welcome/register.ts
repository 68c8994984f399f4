import type { BotFeature } from '../../teams/bot-feature';
import { greet } from './greet';
import { help } from './help';
import { explainPrivacy } from './privacy';
import { welcome } from './welcome';

/** The first words, and a way forward from whatever somebody types. */
export function registerWelcome(): { bot: BotFeature } {
  return {
    bot: {
      commands: [
        { word: 'help', answer: async (turn) => help(turn) },
        { word: 'privacy', answer: async (turn) => explainPrivacy(turn) },
      ],
      arrived: async (turn) => welcome(turn),
      otherwise: async (turn, text) => greet(turn, text),
    },
  };
}
