/** How long something took, again and again, in milliseconds. */
export class Took {
  private readonly all: number[] = [];

  get count(): number {
    return this.all.length;
  }

  /** Waits for it, and keeps how long that was. */
  async of<T>(happens: Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = await happens;
    this.all.push(performance.now() - began);
    return answer;
  }

  /** @param share 0.95: what 95 of 100 did not take longer than */
  quantile(share: number): number {
    const sorted = [...this.all].sort((one, other) => one - other);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  }

  toString(): string {
    return `half within ${this.quantile(0.5).toFixed(0)} ms, 95 of 100 within ${this.quantile(0.95).toFixed(0)} ms`;
  }
}
