/**
 * What a log may say of an unexpected error: its kind and where it came from. Never its message and nothing it carries: both
 * may quote what a person has written.
 */
export interface Fault {
  kind: string;
  code?: string | number;
  /** The places in the code, innermost first. */
  at: string[];
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const { code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  const known = [code, statusCode].find((value) => typeof value === 'string' || typeof value === 'number');
  return {
    kind: error.name,
    ...(known === undefined ? {} : { code: known as string | number }),
    at: (error.stack ?? '').split('\n').filter(isFrame).map(trimmed),
  };
}

const isFrame = (line: string): boolean => /^\s+at .*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line);
const trimmed = (line: string): string => line.trim().replace(/^at /, '');
