import type { BotAnswer, Connector } from './connector';
import { type SignInTold, signInActivity, type Teammate } from './teams-activities';

/** Teams tells the bot what became of it that somebody was asked to sign in. */
export function tellSignIn(
  connector: Connector,
  person: Teammate,
  told: SignInTold,
  chat = connector.private(person),
): Promise<BotAnswer> {
  return connector.post(
    signInActivity({ serviceUrl: connector.url, tenant: connector.tenant, chat }, person, 's1', told),
  );
}
