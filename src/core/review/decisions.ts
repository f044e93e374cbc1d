// Deciding a doubt: to accept what is proposed, which only records who did, or to flip it. Each is one undo step.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { Selection, TextSelection } from 'prosemirror-state';
import { applyFix, settleFindings } from '#core/checks/commands.ts';
import { blockAttrs } from '#core/document/attrs.ts';
import { splitAtSeam } from '#core/document/commands/blocks.ts';
import { command } from '#core/document/commands/command.ts';
import { endsOf, joinLines } from '#core/document/commands/join-lines.ts';
import { setJoin } from '#core/document/commands/joins.ts';
import { headlineOf, toArticle, toNoArticle } from '#core/document/commands/membership.ts';
import { articleAt, articlesOf, type Place } from '#core/document/commands/places.ts';
import { setQueryState } from '#core/document/commands/queries.ts';
import { setRole } from '#core/document/commands/roles.ts';
import { isTitle } from '#core/document/commands/usual-place.ts';
import type { Piece } from '#core/document/line-index.ts';
import { pieceEnd, pieceStart, piecesByLine } from '#core/document/provenance.ts';
import { schema } from '#core/document/schema.ts';
import { isPerson } from '#core/model/words.ts';
import type { Doubt } from './doubt.ts';

/** Doubts about what the engine proposed. */
type Proposal = Exclude<Doubt, { kind: 'query' | 'finding' }>;

/** Records that a person agrees: with a proposal, or, for a finding, with the text. A query is closed. */
export function acceptDoubt(doubt: Doubt): Command {
  if (doubt.kind === 'query') return setQueryState(doubt.id, 'closed');
  if (doubt.kind === 'finding') return settleFindings([doubt.finding]);
  return command((state, { by }) => {
    const piece = pieceOf(state, doubt);
    if (piece === null) return null;
    return (tr) => {
      switch (doubt.kind) {
        case 'seam':
        case 'join':
          return markDecided(tr, piece, by);
        case 'role':
          return void tr.setNodeAttribute(piece.blockPos, 'by', by);
        case 'membership':
          tr.setNodeAttribute(piece.blockPos, 'placed', by);
          // The question names the role as well; who decided that before stays the one who did.
          if (!isPerson(blockAttrs(piece.block).by)) tr.setNodeAttribute(piece.blockPos, 'by', by);
          return;
      }
    };
  });
}

/**
 * Decides the other way: join or break, another join, another role, another article; a finding is fixed. A query has no
 * other way, nor has a finding that offers no fix.
 */
export function flipDoubt(doubt: Doubt): Command {
  if (doubt.kind === 'query') return () => false;
  if (doubt.kind === 'finding') return applyFix(doubt.finding);
  return (state, dispatch, view) => {
    const piece = pieceOf(state, doubt);
    if (piece === null) return false;
    const flip = flipOf(doubt, piece, state);
    // The same document with the caret at the doubt: what it makes fits the state that it came from.
    const at = state.apply(state.tr.setSelection(selectionAt(state, piece)));
    return flip(at, dispatch, view);
  };
}

function flipOf(doubt: Proposal, piece: Piece, state: EditorState): Command {
  switch (doubt.kind) {
    case 'seam':
      return doubt.join === 'break' ? joinLines(doubt.lines[0] ?? 0, doubt.lines[1] ?? 0) : splitAtSeam;
    case 'join':
      return setJoin(doubt.other);
    case 'role':
      return setRole(doubt.other);
    case 'membership':
      return toAnotherArticle(piece, state);
  }
}

/** A title goes to the text on its other side; anything else to the article after its own, else before, else to none. */
function toAnotherArticle(piece: Piece, state: EditorState): Command {
  const place: Place = { node: piece.block, pos: piece.blockPos };
  const articles = articlesOf(state.doc);
  const own = articleAt(state.doc, piece.blockPos);
  const index = articles.findIndex(({ pos }) => pos === own?.pos);
  const tries: Command[] = isTitle(blockAttrs(place.node).role)
    ? [headlineOf(index > 0 && isFirstOf(state, place) ? 'before' : 'after'), headlineOf('before')]
    : [];
  const numbers = index === -1 ? [1] : [index + 2, index];
  for (const number of numbers) if (number > 0) tries.push(toArticle(number));
  return (at, dispatch, view) =>
    [...tries, toNoArticle].some((one) => leavesArticle(one, at, piece) && one(at, dispatch, view));
}

/** True when a command puts a block into another article than it is in, or into none. */
function leavesArticle(one: Command, state: EditorState, { run, blockPos }: Piece): boolean {
  const own: unknown = articleAt(state.doc, blockPos)?.node.attrs.id;
  let leaves = false;
  one(state, ({ doc }) => {
    const now = piecesByLine(doc).get(run.n)?.[0];
    leaves = now !== undefined && articleAt(doc, now.blockPos)?.node.attrs.id !== own;
  });
  return leaves;
}

function isFirstOf(state: EditorState, { pos }: Place): boolean {
  return state.doc.resolve(pos).index() === 0;
}

/** Gives a run the name of who decided how it meets the one before it. */
function markDecided(tr: Transaction, piece: Piece, by: string): void {
  const { n, from } = piece.run;
  tr.addMark(pieceStart(piece), pieceEnd(piece), schema.marks.line.create({ n, from, by }));
}

/** The piece that a decision is recorded at: the right one of a seam, the first of a block. */
function pieceOf(state: EditorState, doubt: Doubt): Piece | null {
  const [left, right] = endsOf(state, doubt.lines[0] ?? 0, doubt.lines[1] ?? 0);
  return (doubt.kind === 'seam' || doubt.kind === 'join' ? right : left) ?? null;
}

function selectionAt({ doc }: EditorState, piece: Piece): Selection {
  const pos = pieceStart(piece);
  return doc.resolve(pos).parent.isTextblock
    ? TextSelection.create(doc, pos)
    : Selection.near(doc.resolve(pos));
}
