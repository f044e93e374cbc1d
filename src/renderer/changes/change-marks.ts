// Shows what was changed: a bar in the margin of each changed line, and, while raw and corrected are overlaid, the raw
// characters beside what stands for them. Inline decorations only, for what is in sight, made when typing pauses.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type Change, changesIn } from '#core/changes/change.ts';
import { currentEvidence } from '#core/document/evidence.ts';
import { heldDecorations } from '#renderer/workspace/editor/held-decorations.ts';
import { type Stretch, stretchAround, watchSight } from '#renderer/workspace/editor/sight.ts';
import { restTimer } from '#renderer/workspace/when-paused.ts';

const key = new PluginKey<DecorationSet>('change-marks');

/** Milliseconds after an edit before the page is looked at again. */
const PAUSE = 400;

/** @param raw the raw lines of the page */
export function changeMarks(raw: readonly string[]): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    ...heldDecorations(key),
    view: (view) => new Marks(view, raw),
  });
}

class Marks {
  readonly #view: EditorView;
  readonly #raw: readonly string[];
  readonly #stop: () => void;
  readonly #rest = restTimer(PAUSE, () => this.#look());
  #seen: Node | null = null;
  #stretch: Stretch;

  constructor(view: EditorView, raw: readonly string[]) {
    this.#view = view;
    this.#raw = raw;
    this.#stretch = stretchAround(view.state.doc, 0);
    this.#stop = watchSight(view, (pos) => this.#follow(pos));
    this.#rest.touch();
  }

  update(view: EditorView): void {
    if (view.state.doc !== this.#seen) this.#rest.touch();
  }

  destroy(): void {
    this.#stop();
    this.#rest.stop();
  }

  #follow(pos: number): void {
    const { doc } = this.#view.state;
    const needed = stretchAround(doc, pos, 'least');
    if (this.#seen === doc && this.#stretch.from <= needed.from && needed.to <= this.#stretch.to) return;
    this.#stretch = stretchAround(doc, pos);
    this.#seen = null;
    this.#rest.touch();
  }

  #look(): void {
    const view = this.#view;
    if (view.isDestroyed) return;
    if (view.composing) {
      this.#rest.touch();
      return;
    }
    const { doc } = view.state;
    this.#seen = doc;
    const origin = { raw: this.#raw, evidence: currentEvidence(view.state) };
    const found = changesIn(doc, origin, this.#stretch);
    const now = DecorationSet.create(
      doc,
      found.flatMap((change) => decorationOf(doc, change)),
    );
    if (isSame(key.getState(view.state), now)) return;
    view.dispatch(view.state.tr.setMeta(key, now));
  }
}

function decorationOf(doc: Node, change: Change): Decoration[] {
  if (change.type === 'correction') {
    const { start, end, raw, text } = change;
    const name = text === '' ? 'cut' : raw === '' ? 'put' : 'text';
    return mark(doc, start, end, { 'data-changed': name, 'data-raw-text': raw.replaceAll('\n', '↵') });
  }
  if (change.type === 'join') return mark(doc, change.pos, change.pos, { 'data-changed': 'join' });
  if (change.type === 'added') return mark(doc, change.pos, change.end, { 'data-changed': 'put' });
  return [];
}

/** What has no length shows on a character beside it, never on half of one. */
function mark(doc: Node, from: number, to: number, attributes: Record<string, string>): Decoration[] {
  const $from = doc.resolve(from);
  const text = $from.parent.textContent;
  if (from < to) return [Decoration.inline(from, to, attributes, attributes)];
  const offset = $from.parentOffset;
  const next = [...text.slice(offset, offset + 2)][0];
  const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1);
  const isJoin = attributes['data-changed'] === 'join';
  if (next !== undefined && !isJoin)
    return [Decoration.inline(from, from + next.length, attributes, attributes)];
  if (before === undefined) return [];
  const side = isJoin ? {} : { 'data-changed-side': 'after' };
  const all = { ...attributes, ...side };
  return [Decoration.inline(from - before.length, from, all, all)];
}

function isSame(before: DecorationSet | undefined, now: DecorationSet): boolean {
  const [a, b] = [before?.find() ?? [], now.find()];
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      if (other === undefined || one.from !== other.from || one.to !== other.to) return false;
      return ['data-changed', 'data-raw-text'].every((name) => one.spec[name] === other.spec[name]);
    })
  );
}
