import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audiences } from '../src/app/config';
import { TEAMS_CLIENTS } from '../src/http/teams-clients';
import { MAIN, placeholdersIn, read, readBicep, toolkit } from './support/infra';

const FILES = ['appPackage/manifest.json', 'aad.manifest.json', 'infra/main.parameters.json', 'teamsapp.yml'];
const { provision, deploy, publish } = toolkit();
const steps = [...provision, ...deploy, ...publish];
const manifest = JSON.parse(read('appPackage/manifest.json'));
const registration = JSON.parse(read('aad.manifest.json'));

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
    const paths = named.filter((path) => typeof path === 'string');
    expect(paths).toEqual(expect.arrayContaining(['./aad.manifest.json', './infra/main.bicep', '.webappignore']));
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
    ...[...read('env/.env.example').matchAll(/^(?:# {3})?([A-Z_]+)=$/gm)].map(([, name]) => name),
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

  it('offers one permission, and asks for none', () => {
    expect(registration.api.oauth2PermissionScopes).toHaveLength(1);
    expect(scope).toMatchObject({ value: 'access_as_user', type: 'User', isEnabled: true });
    expect(registration.requiredResourceAccess).toEqual([]);
  });
});
