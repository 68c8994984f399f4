import { DEFAULT_SETTINGS, type Settings, type SettingsProblem, settingsProblems } from '../../domain/settings';
import type { PersonKey } from '../../storage/people';
import type { SettingsDeps } from './deps';

/** A person's settings as they are now; the usual ones while they have never changed any. */
export async function settingsOf({ people }: SettingsDeps, person: PersonKey): Promise<Settings> {
  return (await people.find(person))?.settings ?? DEFAULT_SETTINGS;
}

/**
 * Keeps a person's settings, all of them at once.
 * @returns what stands in the way; nothing is kept then.
 */
export async function changeSettings(
  { people }: SettingsDeps,
  { tenant, id }: PersonKey,
  settings: Settings,
): Promise<SettingsProblem | undefined> {
  const [problem] = settingsProblems(settings);
  if (problem) return problem;
  await people.remember({ tenant, id, settings });
  return undefined;
}
