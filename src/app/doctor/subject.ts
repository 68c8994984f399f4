import { type Config, ENTRA, graphOf, type Settings, tableAccount } from '../config';

/** What the doctor looks at: a configuration, or as much of one as there is. */
export type Subject = Partial<Pick<Config, 'publicUrl' | 'bot' | 'tenants' | 'tables' | 'webPubSub' | 'graph'>> & {
  signIn?: Pick<Config['signIn'], 'issuer' | 'jwksUri'>;
};

/** The bot's registration, where there is one. */
export function registrationOf({ bot }: Subject) {
  return bot && 'appId' in bot ? bot : undefined;
}

/** As much to look at as the settings name. */
export function subjectOf(settings: Partial<Settings>): Subject {
  const { PUBLIC_URL, BOT_APP_ID: appId, BOT_APP_PASSWORD: password, BOT_TENANT_ID: tenant } = settings;
  return {
    signIn: ENTRA,
    ...graphOf(settings),
    ...(PUBLIC_URL && { publicUrl: new URL(PUBLIC_URL).origin }),
    ...(appId && password && { bot: { appId, password, tenant } }),
    ...(settings.TENANT_IDS && { tenants: settings.TENANT_IDS }),
    ...((settings.TABLES_CONNECTION_STRING || settings.TABLES_ENDPOINT) && { tables: tableAccount(settings) }),
    ...(settings.WEB_PUBSUB_CONNECTION_STRING && { webPubSub: settings.WEB_PUBSUB_CONNECTION_STRING }),
  };
}
