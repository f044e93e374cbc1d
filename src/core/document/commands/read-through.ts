// Reading line by line: confirming the line at the caret, taking that back, going on, and the state of an article that
// asks for every line to be read.
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { ArticleStatus } from '#core/model/words.ts';
import { articleAttrs, isDiscard } from '../attrs.ts';
import type { Area } from '../nodes/area.ts';
import { digestOf, readRunsOf, unreadRuns } from '../read-through.ts';
import { type Run, runsOf } from '../runs.ts';
import { schema } from '../schema.ts';
import { withoutTail } from '../seams.ts';
import { command } from './command.ts';
import { articleAt, blockAt, holdersOf, type Place } from './places.ts';

const { read } = schema.marks;

/** Says that the line at the caret was read and is right, and goes on to the next unread line. */
export const confirmLine: Command = command((state, { by, now }) => {
  const here = runAtCaret(state);
  if (here === null) return null;
  const { block, run } = here;
  const start = block.pos + 1 + run.start;
  return (tr) => {
    const mark = read.create({ by, at: now(), digest: digestOf(run.text) });
    if (!readRunsOf(block.node).has(run)) tr.addMark(start, start + withoutTail(run.text).length, mark);
    const next = nextUnread(tr.doc, start);
    if (next !== null) tr.setSelection(TextSelection.create(tr.doc, next));
  };
});

/** Takes the confirmation of the line at the caret away. */
export const unreadLine: Command = command((state) => {
  const here = runAtCaret(state);
  if (here === null || !readRunsOf(here.block.node).has(here.run)) return null;
  const start = here.block.pos + 1;
  return (tr) => void tr.removeMark(start + here.run.start, start + here.run.end, read);
});

/** Goes to the next unread line, from the end of the page to its start. */
export const goToNextUnread: Command = (state, dispatch) => {
  const here = runAtCaret(state);
  const start = here === null ? state.selection.from : here.block.pos + 1 + here.run.start;
  const next = nextUnread(state.doc, start);
  if (next === null) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
  return true;
};

/** Sets the state of the article at the caret; `corrected` needs every line of it and of its boxes to be read. */
export function setArticleStatus(status: ArticleStatus): Command {
  return command((state, { by }) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null || articleAttrs(article.node).status === status) return null;
    if (status === 'corrected' && unreadRuns(state.doc, article).length > 0) return null;
    return (tr) => void tr.setNodeMarkup(article.pos, null, { ...articleAttrs(article.node), status, by });
  });
}

/** Says where the article at the caret stands on the scan; null takes it back. */
export function setArea(area: Area | null): Command {
  return command((state) => {
    const article = articleAt(state.doc, state.selection.from);
    if (article === null || (articleAttrs(article.node).area === null && area === null)) return null;
    return (tr) => void tr.setNodeAttribute(article.pos, 'area', area);
  });
}

/** The run that the caret stands in; at a seam, the one that begins there. Null in discards. */
function runAtCaret({ doc, selection }: EditorState): { readonly block: Place; readonly run: Run } | null {
  const { $head } = selection;
  const block = blockAt($head);
  if (block === null || holdersOf(doc, block.pos).some(({ node }) => isDiscard(node))) return null;
  const offset = $head.parentOffset;
  const runs = runsOf(block.node);
  const run =
    runs.find(({ start, end }) => start <= offset && offset < end) ??
    runs.findLast(({ end }) => end === offset);
  return run === undefined ? null : { block, run };
}

/** Where the first unread run after the one at `pos` begins; past the end of the page, the first of all. */
function nextUnread(doc: EditorState['doc'], pos: number): number | null {
  const unread = unreadRuns(doc);
  return (unread.find((run) => run.pos > pos) ?? unread.find((run) => run.pos !== pos))?.pos ?? null;
}
