/**
 * What the browser keeps over a reload: drafts, and commands the server has not answered yet. One drawer per reader
 * and conversation, since two people may share one origin. A browser that refuses to store costs the memory of it, not
 * the work at hand.
 */
export class Keep {
  private readonly values: Record<string, unknown>;
  private readonly key: string;

  constructor(drawer: string) {
    this.key = `career/${drawer}`;
    this.values = this.stored();
  }

  read(name: string): unknown {
    return this.values[name];
  }

  /** Keeps a value that JSON can hold; `undefined` forgets it. */
  write(name: string, value: unknown): void {
    if (value === undefined) delete this.values[name];
    else this.values[name] = value;
    // Another window of the same reader may have kept something meanwhile: no more than this one value is changed.
    attempt(() => window.localStorage.setItem(this.key, JSON.stringify({ ...this.stored(), [name]: value })));
  }

  /** Leaves nothing behind. */
  empty(): void {
    for (const name of Object.keys(this.values)) delete this.values[name];
    attempt(() => window.localStorage.removeItem(this.key));
  }

  private stored(): Record<string, unknown> {
    return attempt(() => JSON.parse(window.localStorage.getItem(this.key) ?? '{}')) ?? {};
  }
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
