import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audiences } from '../src/app/config';
import { permissionsUpTo, type Tier } from '../src/domain/consent';
import { TEAMS_CLIENTS } from '../src/http/teams-clients';
import { MAIN, placeholdersIn, read, readBicep, toolkit } from './support/infra';

const TIERS = [0, 1, 2] as const;
const registrationOf = (tier: Tier) => `infra/entra/tier-${tier}.json`;
const FILES = ['appPackage/manifest.json', ...TIERS.map(registrationOf), 'infra/main.parameters.json', 'teamsapp.yml'];
const { provision, deploy, publish } = toolkit();
const steps = [...provision, ...deploy, ...publish];
const manifest = JSON.parse(read('appPackage/manifest.json'));
const registration = JSON.parse(read(registrationOf(0)));

describe('The toolkit’s file', () => {
  it('names one version of its schema', () => {
    const [, version] = /yaml-language-server: .+\/(v[\d.]+)\/yaml\.schema\.json/.exec(read('teamsapp.yml')) ?? [];
    expect(toolkit().version).toBe(version);
  });

  it('leads to files that are there', () => {
    const named = steps.flatMap(({ with: { manifestPath, ignoreFile, templates = [] } }) => [
      manifestPath,
      ignoreFile,
      ...templates.flatMap(({ path, parameters }) => [path, parameters]),
    ]);
    const paths = named
      .filter((path) => typeof path === 'string')
      .flatMap((path) => TIERS.map((tier) => path.replace('${{GRAPH_TIER}}', String(tier))));
    expect(paths).toEqual(expect.arrayContaining(['./infra/entra/tier-2.json', './infra/main.bicep', '.webappignore']));
    expect(paths.filter((path) => !existsSync(join(__dirname, '..', path)))).toEqual([]);
  });

  it('runs nothing of npm that is not there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const run = steps.flatMap(({ uses, with: { args } }) => (uses === 'cli/runNpmCommand' ? [String(args)] : []));
    expect(run).toEqual(['ci', 'run build', 'ci --omit=dev']);
    expect(scripts).toHaveProperty('build');
  });

  it('writes every secret where it stays a secret', () => {
    const written = steps.flatMap(({ writeToEnvironmentFile = {} }) => Object.entries(writeToEnvironmentFile));
    for (const [what, name] of written) expect(/secret/i.test(what)).toBe(name.startsWith('SECRET_'));
  });
});

describe('Every placeholder', () => {
  const known = new Set([
    ...[...read('env/.env.example').matchAll(/^(?:# {3})?([A-Z_]+)=\d?$/gm)].map(([, name]) => name),
    ...steps.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile)),
    ...readBicep(MAIN).outputs.map(({ name }) => name),
    // The toolkit makes this one when it updates the registration.
    'AAD_APP_ACCESS_AS_USER_PERMISSION_ID',
  ]);

  it.each(FILES)('in %s is in the example, or written by a step', (path) => {
    const asked = placeholdersIn(read(path));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('The app registration', () => {
  const [scope] = registration.api.oauth2PermissionScopes;

  it('has the name by which Teams asks for a token, and by which the server takes it', () => {
    expect(registration.identifierUris).toEqual([manifest.webApplicationInfo.resource]);
    const uri = registration.identifierUris[0].replace('${{BOT_DOMAIN}}', 'host').replace('${{BOT_APP_ID}}', 'id');
    expect(audiences('id', 'host')).toContain(uri);
    expect(registration.api.requestedAccessTokenVersion).toBe(2);
  });

  it('lets the clients that the server knows ask without a question, and nobody else', () => {
    const clients = registration.api.preAuthorizedApplications;
    expect(clients.map(({ appId }: { appId: string }) => appId)).toEqual(TEAMS_CLIENTS);
    for (const { delegatedPermissionIds } of clients) expect(delegatedPermissionIds).toEqual([scope.id]);
  });

  it('offers one permission', () => {
    expect(registration.api.oauth2PermissionScopes).toHaveLength(1);
    expect(scope).toMatchObject({ value: 'access_as_user', type: 'User', isEnabled: true });
  });

  it.each(TIERS)('asks Graph at tier %s for what that tier needs, and nothing else', (tier) => {
    const asked = JSON.parse(read(registrationOf(tier))).requiredResourceAccess;
    const needed = permissionsUpTo(tier).map(({ name, kind }) => {
      const type = kind === 'application' ? 'Role' : 'Scope';
      return { id: GRAPH_IDS[`${type} ${name}`], type };
    });
    expect(asked).toEqual(needed.length === 0 ? [] : [{ resourceAppId: GRAPH, resourceAccess: needed }]);
  });

  it.each(TIERS)('differs at tier %s in nothing but that, and in where people come back to who have agreed', (tier) => {
    const { requiredResourceAccess: _, web, ...rest } = JSON.parse(read(registrationOf(tier)));
    const { requiredResourceAccess: __, web: ___, ...same } = registration;
    expect(rest).toEqual(same);
    expect(web.redirectUris).toEqual(tier === 0 ? [] : ['https://token.botframework.com/.auth/web/redirect']);
    expect(web.implicitGrantSettings).toEqual(registration.web.implicitGrantSettings);
  });
});

/** Microsoft Graph, and its permissions by the ids that its permissions reference gives them; the same in every tenant. */
const GRAPH = '00000003-0000-0000-c000-000000000000';
const GRAPH_IDS: Record<string, string> = {
  'Scope Calendars.ReadWrite': '1ec239c2-d7c9-4623-a91a-a9775856bb36',
  'Scope Presence.ReadWrite': '8d3c54a7-cf58-4773-bf81-c0cd6ad522bb',
  'Role Calendars.ReadWrite': 'ef54d2bf-783f-4e0f-bca1-3210c0444d99',
  'Role TeamsAppInstallation.ReadWriteSelfForUser.All': '908de74d-f8b2-4d6b-a9ed-2a17b3b78179',
  'Role TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All': 'ba1ba90b-2d8f-487e-9f16-80728d85bb5c',
  'Role OnlineMeetings.ReadWrite.All': 'b8bb2037-6e08-44ac-a4ea-4674e010e2a4',
  'Role Presence.ReadWrite.All': '83cded22-8297-4ff6-a7fa-e97e9545a259',
};
