// Test documents in one expression: builders for every node, runs named by raw line, the caret written into the text
// as <a>, a selection as <a>…<b>.
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { builders, type MarkBuilder, type NodeBuilder } from 'prosemirror-test-builder';
import { pageContext } from '#core/document/context.ts';
import { historyPlugin } from '#core/document/history.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { schema } from '#core/document/schema.ts';
import { ROLES, type Role } from '#core/model/words.ts';

export type Tagged = Node & { readonly tag: Readonly<Record<string, number>> };

const build = builders(schema, Object.fromEntries(ROLES.map((role) => [role, { nodeType: 'block', role }])));

/** A builder of blocks for each role. */
export const blocks = Object.fromEntries(ROLES.map((role) => [role, build[role]])) as Record<
  Role,
  NodeBuilder
>;
export const { paragraph: p, headline, byline, caption, folio, verse } = blocks;
export const doc = build.doc as (...children: Parameters<NodeBuilder>) => Tagged;

/** An article; its id is the first argument. */
export const article = (id: string, ...children: Node[]): Node => build.article({ id }, ...children);
export const group = (id: string, ...children: Node[]): Node =>
  build.group({ id, kind: 'column' }, ...children);
export const discard = (...children: Node[]): Node => build.discard({ reason: 'debris' }, ...children);

/** A run: the text that stands for raw line `n`, from an offset in it on. */
export const run = (n: number, text: string, from = 0): ReturnType<MarkBuilder> =>
  build.line({ n, from }, text);

export const AUTHOR = 'Ann';

/** An editor state as the renderer has it, with the selection that the tags a and b say. */
export function stateOf(document: Tagged, raw: readonly string[]): EditorState {
  let ids = 0;
  const context = {
    raw,
    author: () => AUTHOR,
    newId: () => {
      ids += 1;
      return `new${ids}`;
    },
    now: () => '2024-05-01T08:00:00.000Z',
  };
  const { a, b } = document.tag;
  const plugins = [pageContext(context), repairPlugin(), historyPlugin()];
  return EditorState.create({
    doc: document,
    plugins,
    ...(a === undefined ? {} : { selection: TextSelection.create(document, a, b ?? a) }),
  });
}

/** The state after a command; null where it refuses. */
export function after(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const applies = command(state, (tr) => {
    next = state.apply(tr);
  });
  if (applies !== command(state)) throw new Error('the command says one thing and does another');
  return next;
}

/** A document in short: `headline(1 Text) article[paragraph(…)]`, runs as `n:text`, for comparison in tests. */
export function shape(node: Node): string {
  if (node.isText) {
    const line = node.marks.find((mark) => mark.type === schema.marks.line);
    const part = node.marks.find((mark) => mark.type === schema.marks.part);
    const from = line === undefined || line.attrs.from === 0 ? '' : `+${line.attrs.from}`;
    const text = `${line === undefined ? '' : `${line.attrs.n}${from}:`}${node.text}`;
    return part === undefined ? text : `<${part.attrs.part} ${text}>`;
  }
  const children = node.children.map(shape);
  if (node.isTextblock) return `${node.attrs.role}(${children.join('|')})`;
  if (node.type === schema.nodes.doc) return children.join(' ');
  const name = node.attrs.id ?? node.attrs.reason;
  return `${node.type.name}-${name}[${children.join(' ')}]`;
}
