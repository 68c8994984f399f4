/** A line of the log, as far as it is looked at here. */
export interface LogLine {
  msg: string;
  level: number;
  correlation?: string;
  is?: string;
  [more: string]: unknown;
}

/** Keeps what is written to the log. */
export function keepLog() {
  const written: string[] = [];
  return {
    to: { write: (line: string) => void written.push(line) },
    written,
    lines: () => written.map((line) => JSON.parse(line) as LogLine),
  };
}
