import type { Settings, SettingsProblem } from '../../domain/settings';
import type { PersonKey } from '../../storage/people';
import { type BotFeature, verb } from '../../teams/bot-feature';
import { changeSettings, settingsOf } from './change-settings';
import type { SettingsDeps } from './deps';
import { settingsData } from './form';
import { saveSettings, showSettings } from './save';

export interface SettingsFeature {
  bot: BotFeature;
  /** A person's settings as they are now; see `change-settings`. */
  settingsOf(person: PersonKey): Promise<Settings>;
  /** Keeps all of a person's settings, or says what stands in the way. */
  changeSettings(person: PersonKey, settings: Settings): Promise<SettingsProblem | undefined>;
}

/** When, and in which language, a person wants to hear from the bot. */
export function registerSettings(deps: SettingsDeps): SettingsFeature {
  return {
    bot: {
      commands: [{ word: 'settings', answer: (turn) => showSettings(deps, turn) }],
      verbs: [verb('settings.save', settingsData, (turn, data) => saveSettings(deps, turn, data))],
    },
    settingsOf: (person) => settingsOf(deps, person),
    changeSettings: (person, settings) => changeSettings(deps, person, settings),
  };
}
