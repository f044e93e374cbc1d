// Characters taken for one another where the word says which is meant: 己 已 巳, 曰 日, 未 末 and their like.
import { matches, type TextCheck } from './check.ts';

/** What stands there, and what is meant; only words that have no other reading. */
const WORDS: ReadonlyMap<string, string> = new Map(
  `己经 已经 巳经 已经 己經 已經 巳經 已經 自已 自己 自巳 自己 知已 知己 早己 早已 不己 不已 而己 而已 末来 未来 末來 未來
  末必 未必 末曾 未曾 未期 末期 周未 周末 週未 週末 年未 年末 月未 月末 未尾 末尾 曰本 日本 曰报 日报 曰報 日報 曰期 日期
  今曰 今日 昨曰 昨日 曰前 日前 生曰 生日 大土 大士 人土 人士 博土 博士 战土 战士 戰土 戰士 护土 护士 士地 土地
  千部 干部 干万 千万 若千 若干 侯选 候选 气侯 气候 时侯 时候 侍遇 待遇 招侍 招待 竟争 竞争 究竞 究竟 辨法 办法`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, all[i + 1] ?? word]);
      return pairs;
    }, []),
);

const ANY = new RegExp([...WORDS.keys()].join('|'), 'gu');

export const lookAlikes: TextCheck = {
  scope: 'text',
  ids: ['look-alike'],
  run: ({ text }) => matches('look-alike', text, ANY, ([word]) => WORDS.get(word)),
};
