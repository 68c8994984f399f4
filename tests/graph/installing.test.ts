import { CONSENTED } from '../../src/graph/installing';
import { EMIL, type GraphWorld, MIA, ownerOf, startGraphWorld, talk } from '../support/graph-world';
import { read } from '../support/infra';

let world: GraphWorld;
const [mia, emil] = [ownerOf(MIA), ownerOf(EMIL)];
const CHAT = '19:meeting_1@thread.v2';

beforeEach(async () => {
  world = await startGraphWorld();
  await (await world.open(2)).diaries.create(mia, talk());
});
afterEach(() => world.stop());

describe('the app', () => {
  it('is installed for somebody, and twice is harmless', async () => {
    const { installer } = await world.open(2);
    expect(await installer.install(emil)).toBe('installed');
    expect(await installer.install(emil)).toBe('installed');
    expect([...world.cloud.meetings.installed]).toEqual([EMIL.id]);
  });

  it('is brought into a meeting’s chat with exactly what its manifest asks for, and twice is harmless', async () => {
    const { calls } = await world.open(2);
    expect(await calls.addApp(mia, CHAT)).toBe('added');
    expect(await calls.addApp(mia, CHAT)).toBe('added');
    expect([...world.cloud.meetings.installed]).toEqual([CHAT]);
  });

  it.each([
    ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'the consent to that is missing'],
    ['', 'the catalogue does not have it'],
  ])('is installed for nobody where %s %s', async (permission) => {
    if (permission) world.cloud.revoke(permission);
    else world.cloud.meetings.catalogue = undefined;
    expect(await (await world.open(2)).installer.install(emil)).toEqual({ dropped: 'not-allowed' });
  });

  it('is not brought into a chat without consent, nor into one that is not there', async () => {
    const { calls } = await world.open(2);
    expect(await calls.addApp(mia, '19:meeting_9@thread.v2')).toEqual({ dropped: 'not-allowed' });
    world.cloud.revoke('TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All');
    expect(await calls.addApp(mia, CHAT)).toEqual({ dropped: 'not-allowed' });
  });

  it('stays where it is while its id in the catalogue is not known', async () => {
    const { installer, calls, diaries } = await world.open(2, { catalogId: undefined });
    expect(await installer.install(emil)).toEqual({ dropped: 'off' });
    expect(await calls.addApp(mia, CHAT)).toEqual({ dropped: 'off' });
    expect(await diaries.create(mia, talk())).toHaveProperty('id');
  });
});

test('what is consented to in a chat is what the manifest asks for', () => {
  const { resourceSpecific } = JSON.parse(read('appPackage/manifest.json')).authorization.permissions;
  const asked = resourceSpecific.map(({ name, type }: { name: string; type: string }) => ({
    permissionValue: name,
    permissionType: type.toLowerCase(),
  }));
  expect(CONSENTED).toEqual(asked);
});
