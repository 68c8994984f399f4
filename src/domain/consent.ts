/**
 * How much of Microsoft Graph an installation may use: 0 nothing (bot and tab alone), 1 what each person has consented to for
 * themselves, 2 what an administrator has consented to for everyone. Whatever a higher tier cannot do now, the one below does.
 */
export type Tier = 0 | 1 | 2;

/** What Graph is used for. */
export type Ability = 'diary' | 'install' | 'meeting' | 'meeting-chat' | 'presence';

/** One permission of Microsoft Graph, by the name that Entra shows. */
export interface Permission {
  name: string;
  /** `delegated`: in the name of somebody who has agreed. `application`: of the app itself, agreed to by an administrator. */
  kind: 'delegated' | 'application';
  tier: Exclude<Tier, 0>;
  ability: Ability;
}

/**
 * Every permission that is ever asked for, and what for: the least that Microsoft Graph's reference names for each request. The app
 * registration, the doctor and the administrator's guide are held to this list by tests.
 */
export const PERMISSIONS: readonly Permission[] = [
  { name: 'Calendars.ReadWrite', kind: 'delegated', tier: 1, ability: 'diary' },
  { name: 'Presence.ReadWrite', kind: 'delegated', tier: 1, ability: 'presence' },
  { name: 'Calendars.ReadWrite', kind: 'application', tier: 2, ability: 'diary' },
  { name: 'TeamsAppInstallation.ReadWriteSelfForUser.All', kind: 'application', tier: 2, ability: 'install' },
  {
    name: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    kind: 'application',
    tier: 2,
    ability: 'meeting-chat',
  },
  { name: 'OnlineMeetings.ReadWrite.All', kind: 'application', tier: 2, ability: 'meeting' },
  { name: 'Presence.ReadWrite.All', kind: 'application', tier: 2, ability: 'presence' },
];

/** What is asked for at this tier and those below it. */
export function permissionsUpTo(tier: Tier): readonly Permission[] {
  return PERMISSIONS.filter((permission) => permission.tier <= tier);
}
