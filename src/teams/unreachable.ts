/** Codes and subcodes of a 403 that mean: this person has not installed the app, has removed it, or does not want it. */
const NOT_THERE = [
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotDisabledByAdmin',
  'ForbiddenOperationException',
];

/**
 * Whether a failure to send means that the person cannot be reached, rather than that something is broken.
 * Teams says so as `{ error: { code } }` and as `{ errorCode: 209, message: '{ "subCode": … }' }`; and with a 404 when the chat is
 * gone.
 */
export function meansUnreachable(error: unknown): boolean {
  const { statusCode, response } = error as { statusCode?: number; response?: { bodyAsText?: string } };
  if (statusCode === 404) return true;
  const said = response?.bodyAsText ?? '';
  return statusCode === 403 && NOT_THERE.some((code) => said.includes(code));
}
