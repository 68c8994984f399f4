/** A piece of markup in which everything that people have written is escaped. */
export interface Markup {
  readonly markup: string;
}

type Filled = string | number | Markup | readonly Markup[];

/** Fills a piece of markup in: what is text becomes text, whatever it holds. */
export function html(pieces: TemplateStringsArray, ...values: Filled[]): Markup {
  return { markup: pieces.map((piece, index) => piece + written(values[index] ?? '')).join('') };
}

/** A list, under its heading; nothing at all when there is nothing to list. */
export function section(heading: string, items: readonly Markup[]): Markup {
  if (items.length === 0) return html``;
  return html`<section><h3>${heading}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`;
}

/** A text under its heading; nothing at all when there is none. */
export function paragraph(heading: string, text: string): Markup {
  return text === '' ? html`` : html`<section><h3>${heading}</h3><p class="said">${text}</p></section>`;
}

/** One page that needs nothing else: no script, no picture, no other address. Reads well on a screen and on paper. */
export function page({ title, language, body }: { title: string; language: string; body: Markup }): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`.markup;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(value: Filled): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const STYLE: Markup = {
  markup: `
:root { color-scheme: light dark; --quiet: #616161; --line: #d6d6d6; --accent: #4f52b2; }
@media (prefers-color-scheme: dark) { :root { --quiet: #adadad; --line: #4a4a4a; --accent: #9299f7; } }
body { margin: 0; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
main { hyphens: auto; max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0; font-size: clamp(1.4rem, 6vw, 1.75rem); line-height: 1.25; }
h2 { margin: 2.5rem 0 0; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: 1.3rem; }
h3 { margin: 1rem 0 .25rem; font-size: .9rem; color: var(--accent); }
article { margin-top: 1.5rem; padding-left: 1rem; border-left: 3px solid var(--line); }
article > h2 { margin: 0; padding: 0; border: 0; font-size: 1.05rem; }
p, ul, dl { margin: .25rem 0; }
ul { padding-left: 1.1rem; }
li { margin: .25rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem; margin-top: .75rem; }
dd { margin: 0; }
dt, .quiet { color: var(--quiet); }
main > .quiet:last-child { margin-top: 2rem; }
.said { white-space: pre-line; }
@media print { main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } li { break-inside: avoid; } }
`,
};
