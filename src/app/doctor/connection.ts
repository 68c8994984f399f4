import { z } from 'zod';
import { PERMISSIONS } from '../../domain/consent';
import type { Finding } from '../../domain/finding';
import { ask } from './ask';
import { botToken } from './bot';
import type { Cloud } from './cloud';
import { registrationOf, type Subject } from './subject';

/** One for each connection of the bot, whoever is asked about. */
const statusShape = z.array(z.object({ connectionName: z.string() }));

const SCOPES = PERMISSIONS.filter(({ kind }) => kind === 'delegated').map(({ name }) => name);

/** Whether the bot has the connection by which people agree for themselves: asks for that of somebody who does not exist. 2 requests. */
export async function lookAtConnection(subject: Subject, cloud: Cloud): Promise<Finding> {
  const connection = subject.graph?.connection;
  if (!connection) return { check: 'connection', state: 'off', says: 'none' };
  const bot = registrationOf(subject);
  const granted = bot && (await botToken(cloud, bot));
  if (!granted || !('token' in granted)) return { check: 'connection', state: 'off', says: 'unknown' };
  const headers = { authorization: `Bearer ${granted.token}` };
  const answer = await ask(`${cloud.tokens}/api/usertoken/GetTokenStatus?userId=nobody&channelId=msteams`, { headers });
  if ('unreachable' in answer) return { check: 'connection', state: 'off', says: 'unknown' };
  const known = statusShape.safeParse(answer.body).data;
  if (!known) return { check: 'connection', state: 'mend', says: 'refused', values: { status: answer.status } };
  const isThere = known.some(({ connectionName }) => connectionName === connection);
  const values = { connection, scopes: SCOPES.join(' ') };
  return isThere
    ? { check: 'connection', state: 'fine', says: 'fine', values }
    : { check: 'connection', state: 'mend', says: 'missing', values };
}
