import type { BotFeature, Command } from '../../teams/bot-feature';
import { greet } from './greet';
import { help } from './help';
import { explainPrivacy } from './privacy';
import { welcome } from './welcome';

/** The first words, and a way forward from whatever somebody types. */
export function registerWelcome(): { bot: BotFeature } {
  const commands: Command[] = [
    { word: 'help', answer: async (turn) => help(turn) },
    { word: 'privacy', answer: async (turn) => explainPrivacy(turn) },
  ];
  return {
    bot: {
      commands,
      arrived: async (turn) => welcome(turn),
      // Whoever asks for help need not know how to ask.
      async otherwise(turn, text) {
        const asked = commands.find(({ word }) => word === text.trim().toLowerCase());
        return asked ? asked.answer(turn) : greet(turn, text);
      },
    },
  };
}
