import { source as axe } from 'axe-core';
import type { Browser } from 'playwright-core';
import { createPages, type PagesConfig } from '../../src/http/pages';
import { createServer, type HttpServer } from '../../src/http/server';
import { askAt } from '../support/ask';
import { launchBrowser } from '../support/browser';

const PATHS = ['/', '/privacy', '/terms'];

describe('The public pages', () => {
  let server: HttpServer;
  let port: number;

  beforeAll(async () => {
    ({ server, port } = await serve({ organisation: 'Müller & <Söhne>', retentionMonths: 24 }));
  });
  afterAll(() => server.close());

  const ask = (path: string, language?: string) =>
    askAt(port, path, { headers: language ? { 'accept-language': language } : {} });

  it.each(PATHS)('show %s to anybody, without a sign-in', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'en' });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(body.match(/<h1>/g)).toHaveLength(1);
  });

  it('lead to one another, and say which one is open', async () => {
    const { body } = await ask('/privacy');
    for (const path of PATHS) expect(body).toContain(`href="${path}"`);
    expect(body.match(/aria-current="page"/g)).toHaveLength(1);
    expect(body).toContain('href="/privacy" aria-current="page"');
  });

  it('speak the language of the browser', async () => {
    const { headers, body } = await ask('/privacy', 'de-AT,de;q=0.9');
    expect(headers).toMatchObject({ 'content-language': 'de', vary: 'accept-language' });
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('<h1>Datenschutz</h1>');
  });

  it('give the name of the organisation as what it is: words, and nothing to run', async () => {
    for (const path of PATHS) {
      const { body } = await ask(path);
      expect(body).toContain('Müller &amp; &lt;Söhne&gt;');
      expect(body).not.toContain('<Söhne>');
    }
  });

  it('run nothing, load nothing, and stand in no frame', async () => {
    const { headers, body } = await ask('/terms');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/<script|<img|<link|<form|style="|\son\w+=/);
  });
});

describe('What they say of time, people and calendars', () => {
  it.each<[string, PagesConfig, string]>([
    ['so many months', { retentionMonths: 24 }, 'deleted by itself 24 months after it is over'],
    ['a single month', { retentionMonths: 1 }, 'deleted by itself one month after it is over'],
    ['no end', { retentionMonths: 0 }, 'is kept until it is erased'],
    ['nobody named', {}, 'It is run by your organisation'],
    ['no calendar', {}, 'It sees no calendar'],
    ['calendars of those who connect theirs', { graph: { tier: 1 } }, 'only if you connect it'],
    ['calendars of everybody', { graph: { tier: 2 } }, 'Your organisation has let it into calendars'],
    ['somebody named', { organisation: 'Contoso' }, 'It is run by Contoso'],
  ])('is what is configured: %s', async (_, config, said) => {
    expect(await textOf('/privacy', config)).toContain(said);
  });

  it('is of calendars what this installation may do, and nothing of what another one may', async () => {
    const said = ['It sees no calendar', 'only if you connect it', 'Your organisation has let it into calendars'];
    for (const config of [{}, { graph: { tier: 1 } }, { graph: { tier: 2 } }] as const) {
      const text = await textOf('/privacy', config);
      expect(said.filter((words) => text.includes(words))).toHaveLength(1);
    }
  });
});

describe('In a browser they', () => {
  let browser: Browser;
  let server: HttpServer;
  let port: number;

  beforeAll(async () => {
    [browser, { server, port }] = await Promise.all([
      launchBrowser(),
      serve({ retentionMonths: 24, graph: { tier: 2 } }),
    ]);
  });
  afterAll(() => Promise.all([browser.close(), server.close()]));

  it.each([
    [320, 'light', 'en-GB'],
    [320, 'dark', 'de-DE'],
    [1000, 'dark', 'en-GB'],
  ] as const)('fit %s dots of width, and can be read by everybody, %s, %s', async (width, colorScheme, locale) => {
    const page = await browser.newPage({ viewport: { width, height: 700 }, colorScheme, locale });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    for (const path of PATHS) {
      await page.goto(`http://127.0.0.1:${port}${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // Straight into the page: its policy lets no script in, not even ours.
      await page.evaluate(axe);
      const found = await page.evaluate<string[]>('axe.run().then((r) => r.violations.map(({ id }) => id))');
      expect(found).toEqual([]);
      // The style was let in.
      expect(await page.evaluate("getComputedStyle(document.querySelector('nav ul')).display")).toBe('flex');
    }
    expect(refused.filter((text) => !text.includes('favicon'))).toEqual([]);
    await page.close();
  });
});

async function serve(config: PagesConfig): Promise<{ server: HttpServer; port: number }> {
  const server = createServer({
    bot: { receive: async () => ({ status: 200 }) },
    routes: createPages(config),
    loopbackOnly: true,
    ready: async () => true,
    onTrouble: (fault) => {
      throw new Error(fault.kind);
    },
  });
  return { server, port: await server.listen(0, '127.0.0.1') };
}

async function textOf(path: string, config: PagesConfig): Promise<string> {
  const route = createPages(config).find((page) => page.path === path);
  return (await route?.answer({ params: {}, body: undefined }))?.body ?? '';
}
