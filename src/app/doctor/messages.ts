import type { Finding } from '../../domain/finding';
import { ask } from './ask';
import { registrationOf, type Subject } from './subject';

/** Looks like an activity and is none that means anything. */
const NOTHING = {
  type: 'trace',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '-' },
  recipient: { id: '-' },
  conversation: { id: '-' },
};

/** Knocks at the bot's door as nobody: it has to be there, and closed. 1 request. */
export async function lookAtMessages(subject: Subject): Promise<Finding> {
  const { publicUrl } = subject;
  if (!publicUrl || !registrationOf(subject))
    return { check: 'messages', state: 'off', says: subject.bot ? 'local' : 'unset' };
  const url = `${publicUrl}/api/messages`;
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(url, { method: 'POST', headers, body: JSON.stringify(NOTHING) });
  if ('unreachable' in answer) return { check: 'messages', state: 'off', says: 'unknown' };
  const values = { url, status: answer.status };
  if (answer.status === 401) return { check: 'messages', state: 'fine', says: 'fine', values };
  return { check: 'messages', state: 'mend', says: answer.status < 300 ? 'open' : 'elsewhere', values };
}
