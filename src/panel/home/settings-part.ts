import type { Settings } from '../../domain/settings';

/** What every part of the settings is given: all of them, as they are being changed. */
export interface SettingsPart {
  settings: Settings;
  onChange(settings: Settings): void;
}
