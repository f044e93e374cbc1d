// Sentences by language: as print has them, where a check that speaks cries wolf, and with a fault, where one must speak.
// Our own writing.
import { expect, test } from 'vitest';
import { findingsOf } from '#core/checks/run.ts';
import { doc, p, run } from '#tests/support/document.ts';

const AS_PRINTED: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': [
    // Characters that meet across words.
    '他自己经营一家小店，又自己经历了那场大水。',
    '今年的鱼甚至比去年还多。',
    '他毕业于日本士官学校，身后跟着两个日本士兵。',
    '村里人爱护土地，保护土壤，也保护土著。',
    '上海拨款，青海拨出专款修桥。',
    '一千警察守在桥头，数千警力待命。',
    '通知已发出，须知已贴在桥头。',
    '水管从末端漏水，他从末尾数起。',
    '职工入会，员工入股，开工入场。',
    '大水涌入民宅，潜入民房，深入民间，编入民兵。',
    '桥比外国的长，鱼比外地的便宜。',
    '日本入侵那年，资本入股，成本入账。',
    '乙巳不利，癸巳有雨，丁巳被淹。',
    '桥梁扩建没有停过，重建没收到钱。',
    '他陶冶理想，妇女土改时分了地。',
    '战争开始未几，他自始未曾离开。',
    '两人竟争吵起来，竟争着过桥。',
    '各自已回家，独自已走远。',
    '可以兔子为例，当作崇高的事。',
    '近日木材涨价，今曰：“水来了。”每曰：“走罢。”',
    '正治金融乱象，整治金矿。',
    // Doubled characters that are two words, or one that is doubled.
    '他现在在桥上，正在在建的桥存在在此。',
    '目的的确好，达到目的的手段很多。',
    '的的确确，是是非非，从从容容，在在需款。',
    '要紧的是是否过桥，问题是是非不分。',
    '他与与会者合影，消息以及及时的回答。',
    '此案涉及及早治水，埃及及其邻国。',
    '他被被告打了，棉被被褥都湿了。',
    '他一直服从从前的命令。',
    // Marks.
    '“我以为——”他说，“水要来了。”',
    '“走吧……”他说，“走。”',
    '’98大水那年，他十岁。',
    'A）春水；I）秋山；iv）冬雪。',
    // Digits and letters.
    'O157型菌，H2O2溶液，I95公路，C60分子。',
    '北京—上海的火车今天开。',
  ],
  'zh-Hant': [
    '保護土地，愛護土壤，戰爭開始未幾。',
    '職工入會，深入民間，編入民團。',
    '現在在橋上，在在需款，目的的手段。',
  ],
  ja: [
    '日本入りした選手は図工入門を読む。',
    'O157は同じ菌だ。',
    '１月12日、３人が15分歩いた。８月30日と９月１日も歩いた。',
    '山﨑さんと髙橋さん、神社の福﨑さんが来た。',
    '山田 太郎さんが来た。',
    '彼は「行こう」と言った。',
  ],
  ko: [
    '그는 “물이 온다”고 말했다. ’94년 일이다.',
    '大韓 民國 政府 發表에 따르면 물이 줄었다.',
    '金,李 두 사람이 왔다.',
    '가) 봄 물, 나) 가을 산.',
    '조금 조금 줄고 하나 하나 늘었다. 천천히 천천히 걸었다.',
  ],
  ru: [
    'Он сказал: «Вода пришла». ООО «Завод «Волна» закрыт.',
    'а) вода; б) хлеб; в) соль.',
    'Стоит 100 р. и 20 к., а в 10-м доме жили.',
  ],
  ar: ['قال: «الماء جاء». أ) الماء؛ ب) الخبز.', 'مشى رويدا رويدا إلى الجسر.', 'من مِنْ مِنْطقة الجسر.'],
  en: [
    'It cost 100l. a year, and 25l. more for the bridge.',
    'He gave her her hat back at the H2O2 works near E. coli O157.',
    '“Well—” he said. “The water—”',
  ],
  fr: ['Il dit : « L’eau monte. » On le lut.'],
};

const CASES = Object.entries(AS_PRINTED).flatMap(([language, texts]) =>
  texts.map((text): [string, string] => [language, text]),
);

test.each(CASES)('%s: nothing in %s', (language, text) => {
  const found = findingsOf(doc(p(run(1, text))), { language, date: '' });
  expect(
    found.filter(({ severity }) => severity !== 'hint').map(({ check, params }) => [check, params.text]),
  ).toEqual([]);
});

test.each<[string, string, string, string, string | undefined]>([
  ['ru', 'Он сказал: «Вода пришла и ушла.', 'unbalanced-mark', '«', undefined],
  ['ar', 'قال: «الماء جاء وذهب.', 'unbalanced-mark', '«', undefined],
  ['ru', 'Старый г0род стоит у моста.', 'digit-for-letter', '0', 'о'],
  ['zh-Hans', '199l年的桥。', 'letter-for-digit', 'l', '1'],
  ['zh-Hans', '2OO3年的桥。', 'letter-for-digit', 'OO', '00'],
  ['en', 'The bridge of l872 still stands.', 'letter-for-digit', 'l', '1'],
  ['zh-Hans', '桥\uFFFC头。', 'strange-character', '\uFFFC', undefined],
  ['zh-Hans', '桥\u200D头。', 'strange-character', '\u200D', ''],
  ['ru', 'во\u200Cда', 'strange-character', '\u200C', ''],
  ['zh-Hans', '他的的书。', 'doubled-character', '的的', '的'],
  ['zh-Hans', '他是红颜知已。', 'look-alike', '红颜知已', '红颜知己'],
  ['zh-Hans', '他己经走了。', 'look-alike', '己经', '已经'],
  ['zh-Hans', '雨夜有二三知已来喝茶。', 'look-alike', '二三知已', '二三知己'],
  ['ja', '３人が４日で15キロを歩き、2024年に１0年ぶりに会った。', 'width-mixed', '１', '1'],
  ['ko', '李舜臣 \uF9E1氏', 'radical-character', '\uF9E1', '李'],
])('%s: %s has a fault', (language, text, check, what, fix) => {
  const found = findingsOf(doc(p(run(1, text))), { language, date: '' });
  const said = found.map((one) => [one.check, text.slice(one.from - 1, one.to - 1), one.fix]);
  expect(said).toContainEqual([check, what, fix]);
});

test('letters of Arabic and of scripts of India stay joined or parted as they are', () => {
  for (const text of ['می\u200Cخواهم', 'क्\u200Dष'])
    expect(findingsOf(doc(p(run(1, text))), { language: 'fa', date: '' })).toEqual([]);
});
