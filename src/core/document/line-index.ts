// The pieces of a page by raw line. The index is new after every edit, so it holds numbers and makes a piece only when
// one is asked for: ten thousand objects at every edit kept the garbage collector busier than all that reads them.
import type { Node } from 'prosemirror-model';
import { isBlock } from './attrs.ts';
import { type Run, runsOf } from './runs.ts';

/** A run at its place in the document. */
export interface Piece {
  readonly run: Run;
  readonly block: Node;
  /** Position before the block. */
  readonly blockPos: number;
  /** The outermost node that holds it, or the block itself. */
  readonly top: Node;
  readonly topPos: number;
}

type Place = Omit<Piece, 'run'>;

const NONE = -1;

export class LineIndex {
  readonly #places: Place[] = [];
  /** Of each piece, in document order: its block among the places, its run in the block, the next piece of its line. */
  readonly #place: number[] = [];
  readonly #run: number[] = [];
  readonly #next: number[] = [];
  /** The first piece of each line. */
  readonly #first = new Map<number, number>();

  constructor(doc: Node) {
    const last = new Map<number, number>();
    eachBlock(doc, (block, blockPos, top, topPos) => {
      const place = this.#places.push({ block, blockPos, top, topPos }) - 1;
      runsOf(block).forEach(({ n }, run) => {
        const piece = this.#place.push(place) - 1;
        this.#run.push(run);
        this.#next.push(NONE);
        const first = this.#first.get(n);
        if (first === undefined) {
          this.#first.set(n, piece);
          return;
        }
        this.#next[last.get(n) ?? first] = piece;
        last.set(n, piece);
      });
    });
  }

  has(n: number): boolean {
    return this.#first.has(n);
  }

  /** The pieces of a line in document order; undefined when it has none. */
  get(n: number): readonly Piece[] | undefined {
    const first = this.#first.get(n);
    if (first === undefined) return undefined;
    const pieces: Piece[] = [];
    for (let at = first; at !== NONE; at = this.#next[at] ?? NONE) {
      const place = this.#places[this.#place[at] ?? NONE];
      const run = place && runsOf(place.block)[this.#run[at] ?? NONE];
      if (place !== undefined && run !== undefined) pieces.push({ run, ...place });
    }
    return pieces;
  }

  /** The lines that have pieces, in the order of their first. */
  keys(): IterableIterator<number> {
    return this.#first.keys();
  }

  *[Symbol.iterator](): IterableIterator<readonly [number, readonly Piece[]]> {
    for (const n of this.keys()) yield [n, this.get(n) ?? []];
  }
}

/** Visits every block with its position and its outermost holder, in document order. */
export function eachBlock(
  doc: Node,
  visit: (block: Node, pos: number, top: Node, topPos: number) => void,
): void {
  doc.forEach((top, topPos) => {
    if (isBlock(top)) {
      visit(top, topPos, top, topPos);
      return;
    }
    top.descendants((node, offset) => {
      if (!isBlock(node)) return true;
      visit(node, topPos + 1 + offset, top, topPos);
      return false;
    });
  });
}
