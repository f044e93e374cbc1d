// Kangxi radicals, radical supplements and compatibility ideographs, which text from PDF has in place of ideographs.
// The ideographs are Unicode's own: compatibility decompositions, and EquivalentUnifiedIdeograph for the supplement,
// which has none.
import { matches, type TextCheck } from './check.ts';

const FOREIGN = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

const SUPPLEMENT =
  '⺁厂⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺵羊⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const UNIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [
    SUPPLEMENT[2 * i] ?? '',
    SUPPLEMENT[2 * i + 1] ?? '',
  ]),
);

export const radicals: TextCheck = {
  scope: 'text',
  ids: ['radical-character'],
  run: ({ text }) =>
    matches(
      'radical-character',
      text,
      FOREIGN,
      ([char]) => UNIFIED.get(char) ?? (char.normalize('NFKC') === char ? undefined : char.normalize('NFKC')),
      true,
    ),
};
