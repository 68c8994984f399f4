import type { Telemetry } from '../telemetry/telemetry';
import type { BotFeature } from './bot-feature';

/**
 * The same features, and each of their answers is followed under the name of its door. These names were registered, so that a
 * word or verb which somebody made up is never told.
 */
export function watchedFeatures(features: readonly BotFeature[], { follow }: Telemetry): BotFeature[] {
  const turn = <T>(door: string, answer: () => Promise<T>): Promise<T> => follow({ is: 'turn', door }, () => answer());
  return features.map(({ commands, verbs, ...feature }) => ({
    // First, so that what is not followed, like whom a feature is for, is not lost either.
    ...feature,
    ...(commands && {
      commands: commands.map((command) => ({
        ...command,
        answer: (asked) => turn(`word ${command.word}`, () => command.answer(asked)),
      })),
    }),
    ...(verbs && {
      verbs: verbs.map((verb) => ({
        ...verb,
        answer: (asked, data) => turn(`button ${verb.verb}`, () => verb.answer(asked, data)),
      })),
    }),
    ...whatElse(feature, turn),
  }));
}

type Follow = <T>(door: string, answer: () => Promise<T>) => Promise<T>;

function whatElse({ arrived, otherwise, call, signedIn }: BotFeature, turn: Follow): BotFeature {
  return {
    ...(arrived && { arrived: (asked) => turn('installed', () => arrived(asked)) }),
    ...(otherwise && { otherwise: (asked, text) => turn('said', () => otherwise(asked, text)) }),
    ...(signedIn && { signedIn: (asked, how) => turn('signed in', () => signedIn(asked, how)) }),
    ...(call && { call: (heard) => turn('call', () => call(heard)) }),
  };
}
