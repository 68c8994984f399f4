/** Halved when it grows beyond this: to move a few hundred is cheap, and to move a million is not. */
const LONGEST = 512;

/** Texts in their order, each once. What a change costs hardly depends on how many there are. */
export class SortedKeys {
  /** Neither is ever empty, but for the first. */
  private readonly pieces: string[][] = [[]];

  /** @param key must not be there */
  add(key: string): void {
    const at = this.pieceOf(key);
    const piece = this.pieces[at] ?? [];
    piece.splice(placeIn(piece, key), 0, key);
    if (piece.length > LONGEST) this.pieces.splice(at + 1, 0, piece.splice(LONGEST / 2));
  }

  /** @param key must be there */
  remove(key: string): void {
    const at = this.pieceOf(key);
    const piece = this.pieces[at] ?? [];
    piece.splice(placeIn(piece, key), 1);
    if (piece.length === 0 && this.pieces.length > 1) this.pieces.splice(at, 1);
  }

  /** Those that are not smaller, in their order; to be read before anything changes. */
  *from(key: string): Generator<string, void> {
    for (let at = this.pieceOf(key); at < this.pieces.length; at += 1) {
      const piece = this.pieces[at] ?? [];
      for (let index = placeIn(piece, key); index < piece.length; index += 1) yield piece[index] ?? '';
    }
  }

  /** The last piece that begins no later than the key. */
  private pieceOf(key: string): number {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.[0] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where the key stands, or would stand. */
function placeIn(piece: readonly string[], key: string): number {
  let [low, high] = [0, piece.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piece[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
