import type { Tier } from '../domain/consent';
import { languageFor } from '../text/languages';
import { type Translate, translator } from '../text/translate';
import { PAGE_HEADERS, PAGE_STYLE } from './pages-style';
import type { Route } from './route';

export interface PagesConfig {
  /** Who runs this installation, by name; the reader's organisation unless given. */
  organisation?: string;
  /** For how many months a conversation is kept once it is over; without, until it is erased. */
  retentionMonths?: number;
  /** How far Microsoft Graph may be used; not at all unless given. */
  graph?: { tier: Exclude<Tier, 0> };
}

/** What a reader of either language finds where. Teams leads to the last two from the app's details. */
const PATHS = { home: '/', privacy: '/privacy', terms: '/terms' } as const;
type Page = keyof typeof PATHS;
const PAGES = Object.keys(PATHS) as Page[];

const KEPT = ['invitation', 'thoughts', 'shared', 'alone', 'person', 'alarms'] as const;

/** The pages that stand open to everyone, without a sign-in: what this is, what becomes of one's data, and the terms. */
export function createPages(config: PagesConfig = {}): Route[] {
  return PAGES.map((page) => ({
    method: 'get',
    path: PATHS[page],
    async answer({ locale = 'en' }) {
      const language = languageFor(locale);
      const t = translator(locale, 'plain');
      const headers = { ...PAGE_HEADERS, 'content-language': language };
      return { status: 200, type: 'text/html; charset=utf-8', body: documentOf(page, language, t, config), headers };
    },
  }));
}

function documentOf(page: Page, language: string, t: Translate, config: PagesConfig): string {
  const title = t(`pages.${page}.title`);
  const product = t('pages.home.title');
  const shown = page === 'home' ? product : `${title} – ${product}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(shown)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<nav aria-label="${escaped(t('pages.nav.label'))}"><ul>${PAGES.map((each) => link(each, page, t)).join('')}</ul></nav>
<main>
<h1>${escaped(title)}</h1>
<p class="lead">${escaped(t(`pages.${page}.lead`))}</p>
${CONTENT[page](t, config)}
</main>
</body>
</html>
`;
}

const CONTENT: Readonly<Record<Page, (t: Translate, config: PagesConfig) => string>> = {
  home: (t, { organisation }) =>
    [
      paragraphs(t('pages.home.begin')),
      ...(organisation === undefined ? [] : [paragraphs(t('pages.home.runBy', { organisation }))]),
    ].join('\n'),
  privacy: (t, config) =>
    [
      runBy('privacy', t, config),
      section(t('pages.privacy.readers.title'), readers(t)),
      ...(['nobody', 'where'] as const).map((part) => privacyPart(part, t)),
      section(
        t('pages.privacy.time.title'),
        paragraphs(howLong(t, config), t('pages.privacy.time.backups'), t('pages.privacy.time.logs')),
      ),
      privacyPart('browser', t),
      section(t('pages.privacy.calendar.title'), paragraphs(t(CALENDAR[config.graph?.tier ?? 0]))),
      ...(['teams', 'never', 'links', 'yours'] as const).map((part) => privacyPart(part, t)),
    ].join('\n'),
  terms: (t, config) =>
    [
      runBy('terms', t, config),
      ...(['use', 'words', 'promise', 'rules'] as const).map((part) =>
        section(t(`pages.terms.${part}.title`), paragraphs(t(`pages.terms.${part}.text`))),
      ),
    ].join('\n'),
};

/** What an installation may do in calendars and meetings, and no more than that: nobody shall think that it does what it may not. */
const CALENDAR = {
  0: 'pages.privacy.calendar.tier0',
  1: 'pages.privacy.calendar.tier1',
  2: 'pages.privacy.calendar.tier2',
} as const satisfies Record<Tier, string>;

function privacyPart(part: 'nobody' | 'where' | 'browser' | 'teams' | 'never' | 'links' | 'yours', t: Translate) {
  return section(t(`pages.privacy.${part}.title`), paragraphs(t(`pages.privacy.${part}.text`)));
}

function runBy(page: 'privacy' | 'terms', t: Translate, { organisation }: PagesConfig): string {
  return paragraphs(
    organisation === undefined ? t(`pages.${page}.runByYours`) : t(`pages.${page}.runBy`, { organisation }),
  );
}

function howLong(t: Translate, { retentionMonths }: PagesConfig): string {
  return retentionMonths ? t('pages.privacy.time.until', { count: retentionMonths }) : t('pages.privacy.time.open');
}

/** A list rather than a table: on a phone, two columns would leave no room for words. */
function readers(t: Translate): string {
  const rows = KEPT.map((kept) => {
    const [what, who] = [t(`pages.privacy.readers.rows.${kept}.what`), t(`pages.privacy.readers.rows.${kept}.who`)];
    return `<div><dt>${escaped(what)}</dt><dd>${escaped(who)}</dd></div>`;
  });
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function link(to: Page, from: Page, t: Translate): string {
  const current = to === from ? ' aria-current="page"' : '';
  return `<li><a href="${PATHS[to]}"${current}>${escaped(t(`pages.nav.${to}`))}</a></li>`;
}

const section = (title: string, content: string): string =>
  `<section>\n<h2>${escaped(title)}</h2>\n${content}\n</section>`;

/** A text's line breaks part its paragraphs. */
const paragraphs = (...texts: string[]): string =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('\n');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
