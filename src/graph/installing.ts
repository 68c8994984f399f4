import { z } from 'zod';
import type { Ability } from '../domain/consent';
import type { Calls, Dropped, Installer, Owner } from './graph';
import { droppedBy } from './refusal';
import type { Ask } from './tiers';

export interface InstallOptions {
  /** Where Graph is: it names the app by a link. */
  url: string;
  /** The app's id in the organisation's catalogue. */
  catalogId: string;
}

const nothing = z.unknown();

/** What the app's manifest asks of a meeting's chat: Graph installs it there only with exactly that. */
export const CONSENTED = [
  { permissionValue: 'OnlineMeeting.ReadBasic.Chat', permissionType: 'application' },
  { permissionValue: 'OnlineMeetingIncomingAudio.Detect.Chat', permissionType: 'delegated' },
] as const;

/** Brings the app to where it is not yet. */
export function createInstalling(
  ask: Ask,
  { url, catalogId }: InstallOptions,
): { installer: Installer; addApp: Calls['addApp'] } {
  const app = { 'teamsApp@odata.bind': `${url}/v1.0/appCatalogs/teamsApps/${encodeURIComponent(catalogId)}` };

  async function post<Done extends string>(
    ability: Ability,
    owner: Owner,
    { path, body = app, done }: { path: string; body?: object; done: Done },
  ): Promise<Done | Dropped> {
    const answer = await ask(ability, owner, { method: 'POST', path, body }, nothing);
    if ('answered' in answer || answer.refused === 'exists') return done;
    return droppedBy(answer.refused, 'not-allowed');
  }

  return {
    installer: {
      install: (person) => {
        const path = `/users/${encodeURIComponent(person.id)}/teamwork/installedApps`;
        return post('install', person, { path, done: 'installed' });
      },
    },
    addApp: (owner, chat) => {
      const body = { ...app, consentedPermissionSet: { resourceSpecificPermissions: CONSENTED } };
      return post('meeting-chat', owner, {
        path: `/chats/${encodeURIComponent(chat)}/installedApps`,
        body,
        done: 'added',
      });
    },
  };
}
