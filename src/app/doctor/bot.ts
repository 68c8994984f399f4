import type { Finding } from '../../domain/finding';
import type { Cloud } from './cloud';
import { registrationOf, type Subject } from './subject';
import { type Granted, ownToken } from './token';

/** Why Entra gives the bot no token, by the number that it gives to the reason. */
const REASONS: Readonly<Record<string, string>> = {
  AADSTS7000222: 'secret-ended',
  AADSTS7000215: 'secret-wrong',
  AADSTS700016: 'app-unknown',
  AADSTS90002: 'tenant-unknown',
  AADSTS7000229: 'app-not-in-tenant',
  AADSTS7000112: 'app-disabled',
};

/** Bots of many tenants sign in at a tenant of the Bot Framework's own. */
const BOT_FRAMEWORK_TENANT = 'botframework.com';

/** The token that goes along with each message of the bot. 1 request. */
export function botToken(cloud: Cloud, bot: NonNullable<ReturnType<typeof registrationOf>>): Promise<Granted> {
  return ownToken(cloud, bot, bot.tenant ?? BOT_FRAMEWORK_TENANT, 'https://api.botframework.com/.default');
}

/** Whether the bot can sign in, and so write to anybody. 1 request. */
export async function lookAtBot(subject: Subject, cloud: Cloud): Promise<Finding> {
  const bot = registrationOf(subject);
  if (!bot) return { check: 'bot', state: 'off', says: subject.bot ? 'local' : 'unset' };
  const tenant = bot.tenant ?? BOT_FRAMEWORK_TENANT;
  const granted = await botToken(cloud, bot);
  const values = { app: bot.appId, tenant };
  if ('claims' in granted) return { check: 'bot', state: 'fine', says: 'fine', values };
  if ('unreachable' in granted)
    return {
      check: 'bot',
      state: 'mend',
      says: 'unreachable',
      values: { host: new URL(cloud.login).host, code: granted.unreachable },
    };
  const says = REASONS[granted.refused] ?? 'refused';
  return { check: 'bot', state: 'mend', says, values: { ...values, code: granted.refused } };
}
