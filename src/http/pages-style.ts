import { createHash } from 'node:crypto';

/** How the public pages look: one column that a phone can show, in the colours that the reader's system asks for. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #242424; --soft: #555; --line: #d6d6d6; --link: #1f5568; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f0; --soft: #b8b8b8; --line: #484848; --link: #86c5da; --paper: #1b1b1b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 'Segoe UI', system-ui, sans-serif;
  overflow-wrap: break-word; hyphens: auto; }
nav, main { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
nav { padding-top: 1rem; padding-bottom: 0.75rem; border-bottom: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.5rem 0; }
main { padding-top: 1rem; padding-bottom: 4rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { margin: 1rem 0 0.5rem; font-size: 2rem; line-height: 1.25; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.25rem; line-height: 1.35; }
p { margin: 0 0 0.75rem; }
.lead { font-size: 1.125rem; }
dl { margin: 0; }
dl div { padding: 0.75rem 0; border-top: 1px solid var(--line); }
dt { font-weight: 600; }
dd { margin: 0; color: var(--soft); }
@media (min-width: 40rem) { dl div { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; } }
@media (forced-colors: active) { dl div, nav { border-color: CanvasText; } }
`;

/** Lets a browser take this style, and no other. */
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;

/** A public page is words and a style: it runs nothing, loads nothing, sends nothing, and stands in no frame. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src ${STYLE_SOURCE}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'cache-control': 'no-cache',
  vary: 'accept-language',
};
