/** Where Teams, Outlook and Microsoft 365 show a tab, as Microsoft lists it; and Teams in the government cloud. */
const HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
  'https://*.teams.microsoft.us',
].join(' ');

/** Nothing here looks, listens or asks where somebody is; nor may a page that came to stand among ours. */
const NEVER_USED = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
];

/** For everything that is no page of the panel. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'referrer-policy': 'no-referrer',
  'permissions-policy': NEVER_USED.map((what) => `${what}=()`).join(', '),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/**
 * The panel loads nothing but itself; teams-js asks Microsoft's network for the list of hosts it may trust.
 * @param line where else its socket may lead
 */
export const panelHeaders = (line?: string): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    ['connect-src', "'self'", 'https://res.cdn.office.net', ...originsOf(line)].join(' '),
    `frame-ancestors 'self' ${HOSTS}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
});

/** A socket is an origin of its own, and so is what it falls back on. */
function originsOf(line: string | undefined): string[] {
  if (line === undefined) return [];
  const { origin } = new URL(line);
  return [origin, origin.replace(/^http/, 'ws')];
}

/** Only where the way to us is always https. */
export const HTTPS_ONLY: Readonly<Record<string, string>> = { 'strict-transport-security': 'max-age=31536000' };
