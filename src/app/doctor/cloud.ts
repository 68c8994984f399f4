/** Where Microsoft's services are. Tests have theirs elsewhere. */
export interface Cloud {
  /** Entra's sign-in. */
  login: string;
  /** Where the Bot Framework keeps the tokens of people who have agreed. */
  tokens: string;
}

export const PUBLIC_CLOUD: Cloud = {
  login: 'https://login.microsoftonline.com',
  tokens: 'https://api.botframework.com',
};
