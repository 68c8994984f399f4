import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file as it goes over the wire. */
export interface StaticFile {
  body: Buffer;
  headers: Record<string, string>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The build writes a hash of the content into the name: such a file never changes. */
const HASHED = /[-.][A-Z0-9]{8}\.[a-z0-9]+$/;
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg']);

export class StaticFiles {
  private readonly root: string;
  private readonly kept = new Map<string, StaticFile>();

  /** @param line where the sockets of a page lead, if not to the server it came from; the page then says so in its head. */
  constructor(
    folder: string,
    private readonly line?: string,
  ) {
    this.root = resolve(folder);
  }

  /**
   * @param path below the folder, as it stands in the URL after decoding.
   * @returns nothing when there is no such file in the folder or below it, or none of a kind that is served.
   */
  async find(path: string, gzipped: boolean): Promise<StaticFile | undefined> {
    const file = resolve(join(this.root, path === '' || path.endsWith('/') ? `${path}index.html` : path));
    const extension = extname(file);
    const type = TYPES[extension];
    if (!type || path.includes('\0') || !file.startsWith(this.root + sep)) return undefined;
    const zip = gzipped && COMPRESSED.has(extension);
    const kept = this.kept.get(`${zip}${file}`);
    if (kept) return kept;
    const content = await readFile(file).catch(() => undefined);
    if (!content) return undefined;
    const said = extension === '.html' ? withLine(content, this.line) : content;
    const found = await asFile(said, type, HASHED.test(file), zip);
    if (HASHED.test(file)) this.kept.set(`${zip}${file}`, found);
    return found;
  }
}

function withLine(page: Buffer, line: string | undefined): Buffer {
  if (line === undefined) return page;
  return Buffer.from(page.toString().replace('</head>', `<meta name="line" content="${line}" /></head>`));
}

async function asFile(content: Buffer, type: string, forever: boolean, zip: boolean): Promise<StaticFile> {
  return {
    body: zip ? await promisify(gzip)(content) : content,
    headers: {
      'content-type': type,
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(zip ? { 'content-encoding': 'gzip' } : {}),
    },
  };
}
