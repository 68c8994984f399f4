import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifestV1D30 } from '@microsoft/app-manifest';
import AdmZip from 'adm-zip';
import { version } from '../package.json';
import { commandIn, lexiconOf } from '../src/teams/command-text';
import { INSTALLATION, makePackage } from './support/app-package';
import { readPng } from './support/png';
import { WORDS } from './support/way-views';

// The validator's only ES module, which the test runner cannot load; it is for reading files, and none is read here.
jest.mock('strip-bom', () => ({ default: (text: string) => text }));

const ROOT = join(__dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;

describe('The app package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-package-'));
  const path = join(folder, 'made', 'package.zip');
  let files: Map<string, Buffer>;
  let manifest: Manifest;

  beforeAll(async () => {
    await makePackage(path, INSTALLATION);
    files = new Map(new AdmZip(path).getEntries().map((entry) => [entry.entryName, entry.getData()]));
    manifest = JSON.parse(String(files.get('manifest.json')));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds the manifest and the two icons, side by side', () => {
    expect([...files.keys()].sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  it('has a manifest that its schema accepts', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it('would not have a manifest with a mistake accepted', async () => {
    const wrong = { ...manifest, id: 'not a guid' };
    expect(await AppManifestUtils.validateAgainstSchema(wrong)).toEqual([expect.stringContaining('/id')]);
  });

  it('leaves no placeholder unfilled', () => {
    expect(String(files.get('manifest.json'))).not.toContain('${{');
  });

  it('carries the version of the product', () => {
    expect(manifest.version).toBe(version);
  });

  it('gives bot, tab and sign-in the same app registration and host', () => {
    const { BOT_APP_ID, BOT_DOMAIN } = INSTALLATION;
    expect(manifest.bots?.map(({ botId }) => botId)).toEqual([BOT_APP_ID]);
    expect(manifest.webApplicationInfo).toEqual({
      id: BOT_APP_ID,
      resource: `api://${BOT_DOMAIN}/botid-${BOT_APP_ID}`,
    });
    expect(manifest.staticTabs?.map(({ contentUrl }) => new URL(contentUrl ?? '').host)).toEqual([BOT_DOMAIN]);
    // The second is the page on which people sign in to connect their calendar, if they want to.
    expect(manifest.validDomains).toEqual([BOT_DOMAIN, 'token.botframework.com']);
  });

  it('offers the same commands in every scope of the bot', () => {
    const [bot] = manifest.bots ?? [];
    const lists = bot?.commandLists ?? [];
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
    expect(new Set(lists.map(({ commands }) => commands.map(({ title }) => title).join())).size).toBe(1);
    for (const { title } of lists.flatMap(({ commands }) => commands)) expect(title).toMatch(/^career( [a-z]+)?$/);
  });

  it('offers, in the few places that Teams has for them, commands that the bot knows, each once', () => {
    const lexicon = lexiconOf(WORDS);
    for (const { commands } of manifest.bots?.[0]?.commandLists ?? []) {
      const words = commands.map(({ title }) => commandIn(title, lexicon));
      expect(WORDS).toEqual(expect.arrayContaining(words));
      expect(new Set(words).size).toBe(commands.length);
      expect(commands.length).toBeLessThanOrEqual(10);
    }
  });

  it('offers slash commands where Teams has them: in chats of several people', () => {
    const lists = manifest.bots?.[0]?.commandLists ?? [];
    expect(lists.filter(({ triggers }) => triggers?.includes('slash')).map(({ scopes }) => scopes)).toEqual([
      ['groupChat'],
    ]);
    expect(manifest.bots?.[0]?.supportsTargetedMessages).toBe(true);
  });

  it('pins the panel in the personal app and in a meeting, beside the call too', () => {
    expect(manifest.staticTabs?.map(({ entityId, context }) => [entityId, context])).toEqual([
      ['panel', ['personalTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel']],
    ]);
  });

  it('asks for nothing in a meeting but to know when it begins and ends, and that somebody speaks', () => {
    expect(manifest.authorization?.permissions?.resourceSpecific).toEqual([
      { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
      { name: 'OnlineMeetingIncomingAudio.Detect.Chat', type: 'Delegated' },
    ]);
  });

  it('has a colour icon of 192 by 192 dots that fills its square', () => {
    const { width, height, dots } = readPng(files.get('color.png') ?? Buffer.of());
    expect([width, height]).toEqual([192, 192]);
    expect(dots.every(([, , , opacity]) => opacity === 255)).toBe(true);
  });

  it('has an outline icon of 32 by 32 dots in white on nothing', () => {
    const { width, height, dots } = readPng(files.get('outline.png') ?? Buffer.of());
    expect([width, height]).toEqual([32, 32]);
    const seen = dots.filter(([, , , opacity]) => opacity > 0);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.filter(([red, green, blue]) => Math.min(red, green, blue) < 255)).toEqual([]);
    expect(dots[0]?.[3]).toBe(0);
  });

  it('needs the variables of one installation, and no more', () => {
    const asked = [...read('appPackage/manifest.json').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(INSTALLATION).sort());
  });
});
