import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PEOPLE, type SamplePerson, TENANT } from './people';
import type { Child } from './processes';

/** The bot as the Playground addresses it; nobody checks it, but it must look like an id. */
const BOT = { id: '1f8e7d6c-5b4a-4392-8170-6e5d4c3b2a19', name: 'Career Conversations' };

/**
 * Starts one Microsoft 365 Agents Playground: a Teams-like client at which `me` sits.
 * @param folder where its configuration and log are kept
 * @param port a free one; should it be taken meanwhile, the Playground takes another without a word
 */
export function startPlayground(me: SamplePerson, port: number, botUrl: string, folder: string): Child {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, `${port}.yml`);
  // JSON is YAML, too.
  writeFileSync(config, JSON.stringify(playgroundConfig(me)));
  const cli = createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(process.execPath, [cli, 'start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--dt'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      SEND_INSTALLATION_ACTIVITY: 'true',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, `${port}.log`),
    },
  });
  return { name: `the Playground of ${me.name}`, process: child, answersAt: `http://localhost:${port}/` };
}

function playgroundConfig(me: SamplePerson) {
  const [currentUser, ...users] = [me, ...PEOPLE.filter(({ id }) => id !== me.id)].map(playgroundUser);
  return {
    version: '0.1.1',
    tenantId: TENANT,
    bot: BOT,
    currentUser,
    users,
    personalChat: { id: `personal-chat-of-${me.id}` },
    groupChat: { id: `group-chat-of-${me.id}`, name: 'Group chat' },
    team: {
      id: 'team',
      name: 'Contoso',
      aadGroupId: 'e2b6a7c0-8d13-4f59-b0c4-3a9d5e7f1b20',
      channels: [{ id: 'announcements', name: 'Announcements' }],
    },
  };
}

function playgroundUser({ id, name, email }: SamplePerson) {
  const [givenName, surname] = name.split(' ');
  return { id: `29:${id}`, aadObjectId: id, name, givenName, surname, email, userPrincipleName: email };
}
