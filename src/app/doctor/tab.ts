import type { Finding } from '../../domain/finding';
import type { Cloud } from './cloud';
import { registrationOf, type Subject } from './subject';
import { ownToken } from './token';

/** Entra knows no app by that name in this tenant; or the app asks for it in a way that names none. */
const NO_SUCH_RESOURCE = ['AADSTS500011', 'AADSTS500014', 'AADSTS70011', 'AADSTS1002012'];

/**
 * Whether Entra knows the app by the name under which Teams asks for a person's token, and makes such tokens as are taken here: asks for one
 * of the app for itself. 1 request. Why there is no token for other reasons, the look at the bot says.
 */
export async function lookAtTab(subject: Subject, cloud: Cloud): Promise<Finding> {
  const bot = registrationOf(subject);
  const { tenants: [first] = [], publicUrl } = subject;
  const tenant = bot?.tenant ?? first;
  if (!bot || !tenant || !publicUrl) return { check: 'tab', state: 'off', says: subject.bot ? 'local' : 'unset' };
  const uri = `api://${new URL(publicUrl).host}/${bot.appId}`;
  const granted = await ownToken(cloud, bot, tenant, `${uri}/.default`);
  const values = { uri, app: bot.appId };
  if ('unreachable' in granted) return { check: 'tab', state: 'off', says: 'unknown' };
  if ('refused' in granted)
    return NO_SUCH_RESOURCE.includes(granted.refused)
      ? { check: 'tab', state: 'mend', says: 'no-uri', values: { ...values, code: granted.refused } }
      : { check: 'tab', state: 'off', says: 'unknown' };
  if (granted.claims.ver !== '2.0') return { check: 'tab', state: 'mend', says: 'old-tokens', values };
  return { check: 'tab', state: 'fine', says: 'fine', values };
}
