import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { formOf } from '../../src/features/settings/form';
import { settingsCard } from '../../src/features/settings/settings-card';
import { greet } from '../../src/features/welcome/greet';
import { help } from '../../src/features/welcome/help';
import { explainPrivacy } from '../../src/features/welcome/privacy';
import { welcome } from '../../src/features/welcome/welcome';
import type { Command } from '../../src/teams/bot-feature';
import type { Card } from '../../src/teams/card';
import { MAYA, NOW } from './invite-views';
import { cardOf } from './invite-world';

/** Every command that the product has. */
export const WORDS = [
  ...['', 'mine', 'upcoming', 'prepare', 'talk', 'actions', 'history'],
  ...['settings', 'calendar', 'data', 'privacy', 'doctor', 'help'],
];

/** Commands that do nothing but say which one it was. */
export const ALL_COMMANDS: readonly Command[] = WORDS.map((word) => ({
  word,
  answer: async () => ({ text: `this is ${word || 'career'}` }),
}));

/** The cards that lead somewhere else, and that of the settings. */
export function wayCards(locale: string, { name }: { name: string }): readonly (readonly [string, Card])[] {
  const turn = { by: { ...MAYA, name, locale }, now: NOW };
  const deps = { commands: () => ALL_COMMANDS };
  const settings = { ...DEFAULT_SETTINGS, daysOff: ['2026-12-24', '2026-12-25', '2027-01-04'] };
  const form = formOf(settings, '2026-11-23');
  return [
    ['of the first words', cardOf(welcome(turn))],
    ['of a greeting', cardOf(greet(deps, turn, 'hello'))],
    ['of a way forward', cardOf(greet(deps, turn, 'zzz'))],
    ['of one guess', cardOf(greet(deps, turn, 'setings'))],
    ['of two guesses', cardOf(greet(deps, turn, 'remind me'))],
    ['of what the bot can do', cardOf(help(deps, turn))],
    ['of who can see what', cardOf(explainPrivacy(turn))],
    ['of settings', settingsCard({ form, reader: turn.by })],
    ['of odd settings', settingsCard({ form, reader: turn.by, problems: ['hours-odd', 'days-none', 'never'] })],
  ];
}
