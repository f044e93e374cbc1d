// Everything that makes a ProseMirror view the editor of a page, in order of precedence.
import type { Plugin } from 'prosemirror-state';
import type { OpenedPage } from '#contract/calls.ts';
import { pageContext } from '#core/document/context.ts';
import { pageEvidence } from '#core/document/evidence.ts';
import { repairPlugin } from '#core/document/repair.ts';
import { latestEvidence } from '#core/model/page.ts';
import { changeMarks } from '#renderer/changes/change-marks.ts';
import { checkMarks } from '#renderer/checks/check-marks.ts';
import { findHighlights } from '#renderer/find/find-highlights.ts';
import { doubtMark } from '#renderer/review/doubt-mark.ts';
import { isMac } from '../key-text.ts';
import type { LineLinkStore } from '../line-link.ts';
import { newId } from '../new-id.ts';
import { articleNumbers } from './article-numbers.ts';
import { caretAfterFocus } from './caret-after-focus.ts';
import { caretInSight } from './caret-in-sight.ts';
import { dragGrips } from './drag-grips.ts';
import { editingKeys } from './editing-keys.ts';
import { lineSync } from './line-sync.ts';
import { lineView } from './line-view.ts';
import { pasting } from './paste.ts';
import { seamDecorations } from './seams.ts';

export interface EditorOptions {
  readonly author: () => string;
  readonly link: LineLinkStore;
}

/** The plugins of the editor of a page, without the history, which opening a page makes. */
export function editorPlugins(
  { base, journal }: OpenedPage,
  raw: readonly string[],
  { author, link }: EditorOptions,
): Plugin[] {
  return [
    pageContext({ raw, author, newId, now: () => new Date().toISOString() }),
    pageEvidence(latestEvidence(base.evidence, journal)),
    editingKeys(isMac),
    pasting(raw),
    seamDecorations(raw),
    articleNumbers(),
    dragGrips(),
    lineView(raw),
    lineSync(link),
    caretAfterFocus(),
    caretInSight(),
    findHighlights(),
    changeMarks(raw),
    checkMarks(),
    doubtMark(),
    repairPlugin(),
  ];
}
