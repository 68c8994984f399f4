import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each dot, each from 0 to 255, row by row. */
  dots: [number, number, number, number][];
}

const CHANNELS: Record<number, number> = { 2: 3, 6: 4 };

/** Reads a PNG with 8 bits a channel, with or without transparency, not interlaced. Throws on any other. */
export function readPng(file: Buffer): Picture {
  const header = file.subarray(16, 29);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9] ?? 0];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('not a PNG of the simple kind');
  const raw = inflateSync(Buffer.concat(chunks(file, 'IDAT')));
  const rows = unfilter(raw, width * channels, height, channels);
  const dots = Array.from({ length: width * height }, (_, dot) => {
    const at = dot * channels;
    return [rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0, channels === 4 ? (rows[at + 3] ?? 0) : 255] as const;
  });
  return { width, height, dots: dots.map((dot) => [...dot]) };
}

function chunks(file: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const body = at + 8;
    if (file.toString('latin1', at + 4, body) === kind) found.push(file.subarray(body, body + file.readUInt32BE(at)));
  }
  return found;
}

/** Each row begins with the number of the filter that foretold its bytes from those to the left and above. */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Buffer {
  const rows = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x < channels ? 0 : (rows[at - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[at - width] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[at - width - channels] ?? 0);
      rows[at] = (raw[y * (width + 1) + 1 + x] ?? 0) + foretold(filter, left, above, corner);
    }
  }
  return rows;
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const nearest = [left, above, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0;
  return [0, left, above, (left + above) >> 1, nearest][filter] ?? 0;
}
