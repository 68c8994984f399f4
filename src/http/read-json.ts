import type { IncomingMessage } from 'node:http';

/** Larger than any activity of Teams and any form of ours. */
const LARGEST_BODY = 256 * 1024;

export type Read = { value: unknown } | { refused: 400 | 413 | 415 };

/**
 * Reads a request's JSON.
 * @returns what it says; or the HTTP status to refuse it with, when it is too large, or no JSON, or says it is something else.
 */
export async function readJson(request: IncomingMessage): Promise<Read> {
  // A page of another origin cannot send this type without asking first.
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type) || request.headers['content-encoding'] !== undefined) return { refused: 415 };
  const text = await readText(request);
  return text === undefined ? { refused: 413 } : parse(text);
}

async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too large is still read to its end, so that the sender hears the answer; it is only not kept.
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= LARGEST_BODY) chunks.push(chunk as Buffer);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Read {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { refused: 400 };
  }
}
