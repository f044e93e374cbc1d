// A cue that lacks a character would hide a phrase from the model without a sound: every way to word one is tried here.
import { describe, expect, it } from 'vitest';
import { withCues } from '#core/structure/cues.ts';
import { type Line, readLines } from '#core/structure/lines.ts';
import * as patterns from '#core/structure/patterns.ts';
import { sketchPage } from '../../../../scripts/train/sketch/page.ts';

const PHRASES: Readonly<Record<string, RegExp>> = {
  byline: patterns.BYLINE,
  dateline: patterns.DATELINE,
  credit: patterns.CREDIT,
  'credit-only': patterns.CREDIT_ONLY,
  'jump-to': patterns.JUMP_TO,
  'jump-from': patterns.JUMP_FROM,
  folio: patterns.FOLIO,
  note: patterns.NOTE,
  staff: patterns.STAFF,
  field: patterns.FIELD,
  label: patterns.LABEL,
  'list-item': patterns.LIST_ITEM,
  'caption-mark': patterns.CAPTION_MARK,
  'all-capitals': /\p{Lu}.*\p{Lu}/u,
};

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  byline: [
    '本报记者 山月',
    '●本報記者：山月',
    '通讯员 山月',
    '通訊員 山月',
    '实习生 山月',
    '评论员 山月',
    '作者：山月',
    '撰稿 山月',
    '文/山月',
    '산월 기자',
    '산월 특파원',
    '산월 논설위원',
    '山月著',
    'By Ann Lee',
    'BY ANN LEE',
    'by Ann Lee',
    'Von Anna Lee',
    'von Anna Lee',
    'VON ANNA LEE',
    'Par Anne Lee',
    'par Anne Lee',
    'PAR ANNE LEE',
    'Door Anna Lee',
    'Teksti: Anna Lee',
    'Текст: Анна Ли',
    'Автор: Анна Ли',
    'Корр. Анна Ли',
    'Του Άννα Λι',
    'Της Άννα Λι',
    '\u05DB\u05EA\u05D1: \u05D0\u05E0\u05D4',
    '\u05DE\u05D0\u05EA \u05D0\u05E0\u05D4',
    '\u0628\u0642\u0644\u0645 \u0623\u0646\u0629',
    '\u0643\u062A\u0628: \u0623\u0646\u0629',
    'Ann Lee, Staff Writer',
    'Ann Lee, staff writer',
    'Ann Lee, Special to us',
    'Ann Lee, Bureau Chief',
    'Ann Lee, Correspondent',
    'Ann Lee, correspondent',
  ],
  dateline: [
    '本报山城讯',
    '本報山城訊',
    '新华社山城2月3日电',
    '據中央社山城2月3日電',
    '山城3月4日電',
    '2020年3月4日电',
    '【山城通信】',
    'PARIS, Monday —',
    'Paris, den 4. Mai',
    '산성=',
  ],
  credit: [
    '山月摄',
    '山月攝',
    '摄影报道',
    '供图',
    '圖/山月',
    '新华社发',
    '山月撮影',
    '산월 촬영',
    '写真：山月',
    'Photo Ann',
    'Foto: Ann',
  ],
  'credit-only': [
    '本报记者 山月摄',
    '图/山月',
    '写真：山月',
    '新华社发',
    '山月 촬영',
    'Credit: Ann',
    'Bild: Ann',
    'Kuva: Ann',
    'Image: Ann',
  ],
  'jump-to': [
    '下转第三版',
    '下轉第3版',
    'continued on page 4',
    'SEE PAGE 4',
    'turn to p. 4',
    'Continued on 4',
    'Fortsetzung auf Seite 4',
    'Schluß Seite 4',
    'suite en page 4',
    'Vervolg op pagina 4',
    'Jatkuu sivulla 4',
    'Окончание на 4',
    'Продолжение на 4',
    'Συνέχεια στη σελίδα 4',
    '\u0627\u0644\u062A\u062A\u0645\u0629',
    '\u05D4\u05DE\u05E9\u05DA \u05D1\u05E2\u05DE\u05D5\u05D3',
    '4面に続く',
    '4면에 계속',
  ],
  'jump-from': [
    '上接第一版',
    'from page 1',
    'Fortsetzung von Seite 1',
    'suite de la page 1',
    'Vervolg van pagina 1',
    'Jatkoa sivulta 1',
    'Начало на 1',
    'Συνέχεια από 1',
    '\u062A\u062A\u0645\u0629 \u0635\u0641\u062D\u0629 1',
    '\u05D4\u05DE\u05E9\u05DA \u05DE\u05E2\u05DE\u05D5\u05D3 1',
    '1面から続く',
    '1면에서 계속',
  ],
  folio: [
    'A03',
    '第三版',
    '第3号',
    '民國九年三月四日',
    '2020.3.4',
    'Page xi',
    'PAGE xi',
    'Seite iv',
    'S. v',
    'Nr. x',
    'No. x',
    'N° x',
    'Vol. x',
    'VOL. x',
    '№ 4',
    '3면',
    '제3호',
    'May 4, 1920',
    '要闻',
  ],
  note: [
    '编者按',
    '編者按',
    'Editor’s note',
    'editor’s note',
    'Anm. d. Red',
    '編集部から',
    '편집자 주',
    'От редакции',
    'Note: so',
    'N.B. so',
  ],
  staff: [
    '责任编辑 山月',
    '本版编辑 山月',
    '美编 山月',
    '校对 山月',
    '版式 山月',
    '編集 山月',
    '担当・山月',
    '편집 산월',
    'Editor: Ann',
    'Edited by Ann',
    'Layout: Ann',
  ],
  label: ['【山】', '■山', '▶山', '*山', '— so'],
  field: ['时间：山', '時間:山', 'Place: so', 'Ms. Lee: so'],
  'list-item': ['（一）山', '1)so', 'a.so', '十、山', '·山', '– so'],
  'caption-mark': [
    '图为山',
    '上图',
    '下图',
    '左图',
    '右图',
    '▲山',
    '△山',
    'Above',
    'Left',
    'Right',
    'Below',
    'Fig. 1',
    'Pictured',
    '写真',
    '사진',
  ],
  'all-capitals': ['AB', 'ÄÖ', 'ЖЩ', 'ΑΒ', 'ἈἙ', 'ＡＢ', 'ԱԲ'],
};

const lineOf = (text: string): Line => {
  const [line] = readLines([text]);
  if (line === undefined) throw new Error('a blank line has no cues');
  return line;
};

describe('cues', () => {
  it.each(Object.entries(SAMPLES))('stand before every wording: %s', (name, samples) => {
    const pattern = PHRASES[name] ?? /$/u;
    const [[, guarded]] = withCues([[name, ({ form }) => pattern.test(form)]]) as [
      [string, (line: Line) => boolean],
    ];
    expect(samples.filter((text) => !pattern.test(lineOf(text).form))).toEqual([]);
    expect(samples.filter((text) => !guarded(lineOf(text)))).toEqual([]);
  });

  it('hide no phrase of generated pages', () => {
    const names = Object.keys(PHRASES);
    const tests = withCues(names.map((name) => [name, ({ form }) => PHRASES[name]?.test(form) === true]));
    const lines = Array.from({ length: 80 }, (_, seed) => readLines(sketchPage(seed + 1).lines)).flat();
    const hidden = tests.flatMap(([name, guarded]) =>
      lines.filter((line) => PHRASES[name]?.test(line.form) === true && !guarded(line)).map(() => name),
    );
    expect(hidden).toEqual([]);
  });

  it('save most running lines the patterns', () => {
    const made: string[] = [];
    const tests = withCues(
      Object.keys(PHRASES).map((name) => [
        name,
        () => {
          made.push(name);
          return false;
        },
      ]),
    );
    for (const [, test] of tests) test(lineOf('山水田园春夏秋冬东西南北日月星云'));
    expect(made).toEqual([]);
  });
});
