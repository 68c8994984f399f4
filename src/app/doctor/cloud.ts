/** Where Microsoft's services are. Tests have theirs elsewhere. */
export interface Cloud {
  /** Entra's sign-in. */
  login: string;
}

export const PUBLIC_CLOUD: Cloud = { login: 'https://login.microsoftonline.com' };
