import { describe, expect, test } from 'vitest';
import { clearReading, markReading } from '#core/document/commands/readings.ts';
import { corrections } from '#core/document/corrections.ts';
import { violations } from '#core/document/invariants.ts';
import { readingMarksOf } from '#core/document/reading-marks.ts';
import { after as applied, discard, doc, p, run, stateOf, type Tagged } from '#tests/support/document.ts';

const raw = ['甲乙丙丁', '戊己庚辛'];
const AT = '2024-05-01T08:00:00.000Z';

function marked(document: Tagged, ...args: Parameters<typeof markReading>) {
  const next = applied(stateOf(document, raw), markReading(...args));
  if (next !== null) expect(violations(next.doc, raw)).toEqual([]);
  return next;
}

const state = (document: Tagged) => stateOf(document, raw);

describe('a reading mark', () => {
  test('says who stated what and when, and changes no text', () => {
    const next = marked(doc(p(run(1, '甲<a>乙丙<b>丁'))), 'sic', ' 乙兵 ');
    expect(next && readingMarksOf(next.doc)).toEqual([
      { mark: 'sic', said: '乙兵', by: 'Ann', at: AT, from: 2, to: 4, text: '乙丙' },
    ]);
    expect(next && corrections(next.doc, raw)).toEqual([]);
  });

  test('over two runs is one', () => {
    const next = marked(doc(p(run(1, '甲乙丙<a>丁'), run(2, '戊<b>己庚辛'))), 'unclear');
    expect(next && readingMarksOf(next.doc)).toMatchObject([{ mark: 'unclear', said: '', text: '丁戊' }]);
  });

  test('can stand on another', () => {
    const one = marked(doc(p(run(1, '<a>甲乙<b>丙丁'))), 'unclear');
    const two = one && applied(one, markReading('ruby', 'ㄐㄧㄚˇ'));
    expect(two && readingMarksOf(two.doc).map(({ mark }) => mark)).toEqual(['unclear', 'ruby']);
  });

  test('of a gap puts in a sign for each character that is missing', () => {
    const next = marked(doc(p(run(1, '甲乙<a>丙丁'))), 'gap', '3 characters');
    expect(next?.doc.textContent).toBe('甲乙□□□丙丁');
    expect(next && readingMarksOf(next.doc)).toMatchObject([{ mark: 'gap', text: '□□□', from: 3, to: 6 }]);
    expect(next?.tr.insertText('新', 6).doc.textContent).toBe('甲乙□□□新丙丁');
    const glyph = marked(doc(p(run(1, '甲<a>乙丙丁'))), 'glyph', '⿰氵甲');
    expect(glyph?.doc.textContent).toBe('甲〓乙丙丁');
  });

  test('is refused without words, without text, over blocks and in a discard', () => {
    expect(marked(doc(p(run(1, '甲<a>乙<b>丙丁'))), 'sic', ' ')).toBeNull();
    expect(marked(doc(p(run(1, '甲<a>乙丙丁'))), 'sic', '乙')).toBeNull();
    expect(marked(doc(p(run(1, '甲乙丙<a>丁')), p(run(2, '戊<b>己庚辛'))), 'ruby', 'x')).toBeNull();
    expect(marked(doc(discard(p(run(1, '甲<a>乙<b>丙丁')))), 'unclear')).toBeNull();
  });

  test('comes off at the caret as a whole, and off a selection in part', () => {
    const page = marked(doc(p(run(1, '<a>甲乙丙<b>丁'))), 'unclear')?.doc as Tagged;
    const text = (from: number, to: number) => {
      const at = state(Object.assign(page, { tag: { a: from, b: to } }));
      const next = applied(at, clearReading);
      return next && readingMarksOf(next.doc).map((one) => one.text);
    };
    expect(text(2, 2)).toEqual([]);
    expect(text(2, 3)).toEqual(['甲', '丙']);
    expect(applied(state(doc(p(run(1, '甲<a>乙丙丁')))), clearReading)).toBeNull();
  });
});
