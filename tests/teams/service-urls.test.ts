import { isLoopbackUrl, isTeamsUrl } from '../../src/teams/service-urls';

test.each(['https://smba.trafficmanager.net/emea/', 'https://smba.infra.gcc.teams.microsoft.com/teams'])(
  '%s is one of Teams',
  (url) => expect(isTeamsUrl(url)).toBe(true),
);

test.each([
  'http://smba.trafficmanager.net/emea/',
  'https://evil.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://evil.example/?smba.trafficmanager.net',
  'https://smba.trafficmanager.net@evil.example/',
  'http://localhost:1/',
  '',
])('%j is none', (url) => expect(isTeamsUrl(url)).toBe(false));

test.each(['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://[::1]:1/'])(
  '%s is this machine',
  (url) => expect(isLoopbackUrl(url)).toBe(true),
);

test.each(['http://localhost.evil.example/', 'http://10.0.0.1/', 'file://localhost/etc', 'localhost'])(
  '%s is not',
  (url) => expect(isLoopbackUrl(url)).toBe(false),
);
