// From what the engine proposes to the first document of a page, and to the evidence that is kept beside it.
import type { Mark, Node } from 'prosemirror-model';
import type { Evidence } from '#core/model/page.ts';
import { MACHINE } from '#core/model/words.ts';
import { contentSpan } from '#core/page/raw-page.ts';
import type {
  Structure,
  StructureArticle,
  StructureBlock,
  StructureGroup,
  StructurePart,
  StructureRun,
} from '#core/structure/types.ts';
import { schema } from './schema.ts';
import { endsInHyphen, textWithJoin } from './seams.ts';

const { doc, group, article, block } = schema.nodes;

/**
 * Builds the document of a page as proposed; everything in it is by the machine.
 * @param lines the raw lines
 */
export function documentFromStructure(
  lines: readonly string[],
  structure: Structure,
  newId: () => string,
): Node {
  const toBlock = (item: StructureBlock): Node =>
    block.create({ role: item.role, by: MACHINE }, runNodes(lines, item));
  const toArticle = (item: StructureArticle): Node =>
    article.create(
      { id: newId(), kind: item.kind, by: MACHINE, incomplete: item.incomplete },
      item.content.map((child) => ('type' in child ? toArticle(child) : toBlock(child))),
    );
  const toGroup = (item: StructureGroup): Node =>
    group.create({ id: newId(), kind: item.kind, by: MACHINE }, [
      ...item.head.map(toBlock),
      ...item.articles.map(toArticle),
    ]);
  const content = structure.content.map((item) => {
    if (!('type' in item)) return toBlock(item);
    return item.type === 'group' ? toGroup(item) : toArticle(item);
  });
  return doc.create(null, content.length === 0 ? [block.create()] : content);
}

function runNodes(lines: readonly string[], item: StructureBlock): Node[] {
  return item.runs.flatMap((run) => {
    const line = lines[run.n - 1] ?? '';
    const { from, to } = contentSpan(line);
    const slice = line.slice(from, to);
    const mark = schema.marks.line.create({ n: run.n, from, by: MACHINE });
    return textNodes(
      joinedText(slice, run),
      from,
      mark,
      item.parts.filter(({ n }) => n === run.n),
    );
  });
}

/** A hyphen is only dropped where there is one. */
function joinedText(slice: string, { join }: StructureRun): string {
  if (join === undefined || (join === 'hyphen' && !endsInHyphen(slice))) return slice;
  return textWithJoin(slice, join);
}

/** The text of a run, cut where its parts begin and end. */
function textNodes(text: string, from: number, mark: Mark, parts: readonly StructurePart[]): Node[] {
  const cuts = new Set([0, text.length]);
  for (const part of parts) {
    for (const cut of [part.from - from, part.to - from]) if (cut > 0 && cut < text.length) cuts.add(cut);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] ?? 0;
    const part = parts.find((one) => one.from - from <= start && end <= Math.max(one.to - from, start));
    const marks =
      part === undefined ? [mark] : [mark, schema.marks.part.create({ part: part.part, by: MACHINE })];
    return schema.text(text.slice(start, end), marks);
  });
}

/** The first line of the longest block: what an article is recognised by. */
function anchorOf({ content }: StructureArticle): number | null {
  const blocks = content.flatMap((item) => ('type' in item ? [] : [item]));
  const longest = blocks.reduce<StructureBlock | undefined>(
    (best, block) => (block.runs.length > (best?.runs.length ?? 0) ? block : best),
    undefined,
  );
  return longest?.runs[0]?.n ?? null;
}

/** What the engine said, without the text: confidences and reasons by raw line. */
export function evidenceOf(structure: Structure): Evidence {
  const blocks: Evidence['blocks'] = [];
  const add = (
    { runs, role, second, confidence, membership, reasons }: StructureBlock,
    anchor: number | null,
  ): void => {
    const n = runs[0]?.n;
    if (n === undefined) return;
    const other = second === undefined ? {} : { second };
    blocks.push({ n, role, ...other, confidence, membership, anchor, reasons: [...reasons] });
  };
  const walk = (
    items: Structure['content'] | StructureArticle['content'],
    anchor: number | null = null,
  ): void => {
    for (const item of items) {
      if (!('type' in item)) add(item, anchor);
      else if (item.type === 'article') walk(item.content, anchorOf(item));
      else walk([...item.head, ...item.articles]);
    }
  };
  walk(structure.content);
  return {
    language: structure.language,
    seams: structure.seams.map((seam) => ({ ...seam, reasons: [...seam.reasons] })),
    blocks,
    interleaved: structure.interleaved.map((found) => ({ ...found })),
  };
}
