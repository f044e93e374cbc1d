// Lays a new text into the runs of an old one: each piece goes to the run whose text it replaces, so that provenance and
// joins stay, and a run vanishes only with its text.
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type Difference, differences } from '../document/alignment.ts';
import { lineOf } from '../document/attrs.ts';
import { schema } from '../document/schema.ts';

/** The content of a block with `text` in place of what stands between two offsets of its text. */
export function laid(block: Node, from: number, to: number, text: string): Fragment {
  const old = block.textContent.slice(from, to);
  let content = block.content.cut(0, from);
  let done = 0;
  for (const difference of differences(old, text)) {
    const { fromA, toA, fromB, toB } = difference;
    content = content.append(block.content.cut(from + done, from + fromA));
    content = content.append(Fragment.from(pieces(block, from, difference, text.slice(fromB, toB))));
    done = toA;
  }
  return content.append(block.content.cut(from + done));
}

/** Puts new content into the block at a position, touching only what differs, so that marks and caret beside it stay. */
export function putContent(tr: Transaction, pos: number, block: Node, content: Fragment): void {
  const start = block.content.findDiffStart(content);
  const end = block.content.findDiffEnd(content);
  if (start === null || end === null) return;
  // What is alike at both ends may overlap where a text repeats itself.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replaceWith(pos + 1 + start, pos + 1 + end.a + overlap, content.cut(start, end.b + overlap).content);
}

/** Stretches of one provenance in what is replaced, and the marks that its first character has. */
interface Taken {
  readonly end: number;
  readonly marks: readonly Mark[];
}

function pieces(block: Node, base: number, { fromA, toA }: Difference, text: string): Node[] {
  if (text === '') return [];
  const taken = stretches(block, base + fromA, base + toA);
  if (taken.length === 0) return [schema.text(text, marksAt(block, base + fromA))];
  const length = toA - fromA;
  const nodes: Node[] = [];
  let done = 0;
  taken.forEach(({ end, marks }, i) => {
    const share = Math.round((text.length * (end - base - fromA)) / length);
    const isLast = i === taken.length - 1;
    // Every stretch keeps a character as long as there are enough of them.
    const least = Math.min(done + 1, text.length);
    const most = Math.max(least, text.length - (taken.length - 1 - i));
    const cut = isLast ? text.length : cutNear(text, Math.min(most, Math.max(least, share)), least, most);
    if (cut > done) nodes.push(schema.text(text.slice(done, cut), marks));
    done = Math.max(done, cut);
  });
  return nodes;
}

/** How far from its proportional place a cut may go to stand behind white space. */
const REACH = 4;

/** A place to cut near another one: behind white space, which joins, and never within a surrogate pair. */
function cutNear(text: string, at: number, least: number, most: number): number {
  for (let reach = 0; reach <= REACH; reach += 1) {
    for (const cut of [at - reach, at + reach]) {
      if (cut >= least && cut <= most && cut > 0 && /\s/.test(text[cut - 1] ?? '')) return cut;
    }
  }
  const isWithinPair = /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  return isWithinPair ? at + 1 : at;
}

function stretches(block: Node, from: number, to: number): Taken[] {
  const taken: Taken[] = [];
  block.nodesBetween(from, to, (node, pos) => {
    const end = Math.min(to, pos + node.nodeSize);
    const last = taken.at(-1);
    if (last !== undefined && isSameRun(last.marks, node.marks))
      taken[taken.length - 1] = { marks: last.marks, end };
    else taken.push({ marks: node.marks, end });
  });
  return taken;
}

function isSameRun(a: readonly Mark[], b: readonly Mark[]): boolean {
  const [one, other] = [schema.text(' ', a), schema.text(' ', b)].map(lineOf);
  return one?.n === other?.n && one?.from === other?.from;
}

/** The marks of text that is put in at an offset: those of what stands before it, or behind it at the start. */
function marksAt(block: Node, offset: number): readonly Mark[] {
  const before = offset > 0 ? block.childBefore(offset).node : null;
  return (before ?? block.childAfter(offset).node)?.marks ?? [];
}
