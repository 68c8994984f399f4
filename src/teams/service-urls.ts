/** Hosts of the Bot Connector in Microsoft's clouds. A bot's credentials go to no other one. */
const TEAMS_HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
  'frontend.botapi.msg.infra.teams.microsoftonline.cn',
]);

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isTeamsUrl(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  return url?.protocol === 'https:' && TEAMS_HOSTS.has(url.hostname);
}

export function isLoopbackUrl(serviceUrl: string): boolean {
  const url = parse(serviceUrl);
  return url !== undefined && ['http:', 'https:'].includes(url.protocol) && LOOPBACK.has(url.hostname);
}

function parse(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
