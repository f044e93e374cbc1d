// Cutting a block in two, making one of two, and joining two runs differently: pure functions from blocks to blocks.
// Together they are exact opposites: what a cut takes away (white space, a join), a merge brings back from the raw line.
import { Fragment, type Node } from 'prosemirror-model';
import { type Author, type Join, LINE_KEEPING } from '#core/model/words.ts';
import { joinFor } from '#core/structure/join.ts';
import { differences, offsetInA } from './alignment.ts';
import { blockAttrs, lineOf } from './attrs.ts';
import { meet } from './invariants.ts';
import { piecesByLine, type Slice, sliceOf, trimmed } from './provenance.ts';
import { type Run, runsOf } from './runs.ts';
import { schema } from './schema.ts';
import { joinOf, rejoined, type Seam, textWithJoin, withoutTail } from './seams.ts';

const { line } = schema.marks;

/** What the pieces of a page are measured against. */
export interface RawPage {
  readonly doc: Node;
  readonly raw: readonly string[];
}

/**
 * Cuts a block at an offset of its text. Inside a run the raw line is cut at the same place; white space there is
 * layout and goes. Between runs the join goes, and a hyphen that it had dropped comes back.
 */
export function cutBlock(block: Node, offset: number, page: RawPage): [Node, Node] {
  const { content } = block;
  const run = runsOf(block).find(({ start, end }) => start < offset && offset <= end);
  if (run === undefined) return [block.copy(content.cut(0, offset)), block.copy(content.cut(offset))];
  const isInside = offset - run.start < withoutTail(run.text).length;
  if (isInside) return cutRun(block, run, offset, page);
  const isLast = run.end === content.size;
  const left = isLast ? content.cut(0, run.end) : endedWith(content, run, unjoined(run, page));
  return [block.copy(left), block.copy(content.cut(run.end))];
}

/** A run's text as it is when it joins nothing. */
function unjoined(run: Run, { doc, raw }: RawPage): string {
  return rejoined(run.text, sliceOf(run, doc, raw).text, 'none');
}

function cutRun(block: Node, run: Run, offset: number, { doc, raw }: RawPage): [Node, Node] {
  const rawLine = raw[run.n - 1] ?? '';
  const slice = sliceOf(run, doc, raw);
  const at = slice.from + rawOffset(run, slice, offset - run.start);
  const leftShare = trimmed(rawLine, slice.from, at);
  const rightShare = trimmed(rawLine, at, slice.to);
  let left = trimEnd(block.content.cut(0, offset));
  let right = trimStart(block.content.cut(offset));
  const rest = run.end - offset - (block.content.size - offset - right.size);
  // Text on one side of the cut that has no share of the raw line was typed there.
  if (leftShare.text === '')
    left = mapText(left, run.start, left.size, (text) => text.mark(line.removeFromSet(text.marks)));
  else if (rightShare.text === '')
    right = mapText(right, 0, rest, (text) => text.mark(line.removeFromSet(text.marks)));
  else right = moveRun(right, rest, { n: run.n, from: rightShare.from, by: run.by });
  return [block.copy(left), block.copy(right)];
}

/** Where an offset in a run's text lies in its slice of the raw line. */
function rawOffset(run: Run, slice: Slice, offset: number): number {
  const expected = textWithJoin(slice.text, joinOf(run.text, slice.text));
  return Math.min(offsetInA(differences(expected, run.text), offset), slice.text.length);
}

/**
 * One block of two, with the left one's role.
 * Parts of one raw line that meet again are one run as before the cut; lines are joined by their script.
 */
export function mergeBlocks(left: Node, right: Node, page: RawPage, by: Author): Node {
  const last = runsOf(left).at(-1);
  const first = runsOf(right)[0];
  if (left.content.size === 0) return left.copy(right.content);
  if (right.content.size === 0) return left;
  if (last?.end !== left.content.size || first?.start !== 0) {
    const join = joinFor(left.textContent, right.textContent);
    const gap = join === 'space' && !/\s$/.test(left.textContent) ? ' ' : '';
    return left.copy(appendText(left.content, gap).append(right.content));
  }
  const { doc, raw } = page;
  const [slice, next] = [sliceOf(last, doc, raw), sliceOf(first, doc, raw)];
  const starts = (piecesByLine(doc).get(last.n) ?? []).map((piece) => piece.run.from);
  if (last.n === first.n && meet(last.from, first.from, starts)) {
    const space = (raw[last.n - 1] ?? '').slice(slice.to, next.from);
    const bare = appendText(trimEnd(left.content), space);
    return left.copy(bare.append(moveRun(right.content, first.end, last)));
  }
  const keepsLines = LINE_KEEPING.has(blockAttrs(left).role) && LINE_KEEPING.has(blockAttrs(right).role);
  const join = keepsLines ? 'newline' : joinFor(last.text, first.text);
  const ended = endedWith(left.content, last, rejoined(last.text, slice.text, join));
  return left.copy(ended.append(moveRun(right.content, first.end, { ...first, by })));
}

/** The block with two of its runs joined differently, and who decided. */
export function rejoinedBlock(block: Node, seam: Seam, join: Join, { doc, raw }: RawPage, by: Author): Node {
  const { left, right } = seam;
  const ended = endedWith(block.content, left, rejoined(left.text, sliceOf(left, doc, raw).text, join));
  const rest = moveRun(block.content.cut(left.end), right.end - right.start, { ...right, by });
  return block.copy(ended.append(rest));
}

/** Content up to the end of a run whose text is changed at its end. */
function endedWith(content: Fragment, run: Run, text: string): Fragment {
  let same = 0;
  while (same < text.length && text[same] === run.text[same]) same += 1;
  return appendText(content.cut(0, run.start + same), text.slice(same));
}

/** Adds text under the provenance of the text before it. */
function appendText(content: Fragment, text: string): Fragment {
  const last = content.lastChild;
  if (text === '' || last === null) return content;
  return content.append(Fragment.from(schema.text(text, line.isInSet(last.marks) ? last.marks : [])));
}

/** Gives the first run of a content, which ends at `end`, another provenance. */
function moveRun(content: Fragment, end: number, { n, from, by }: Pick<Run, 'n' | 'from' | 'by'>): Fragment {
  const mark = line.create({ n, from, by });
  return mapText(content, 0, end, (text) =>
    lineOf(text) === null ? text : text.mark(mark.addToSet(text.marks)),
  );
}

/** Changes the text nodes between two offsets. */
function mapText(content: Fragment, from: number, to: number, map: (text: Node) => Node): Fragment {
  const inside = Fragment.fromArray(content.cut(from, to).content.map(map));
  return content.cut(0, from).append(inside).append(content.cut(to));
}

function trimEnd(content: Fragment): Fragment {
  const text = content.textBetween(0, content.size);
  return content.cut(0, text.trimEnd().length);
}

function trimStart(content: Fragment): Fragment {
  const text = content.textBetween(0, content.size);
  return content.cut(text.length - text.trimStart().length);
}
