// Forms of dash and ellipsis that Chinese print does not have: one em where two are set, full stops for an ellipsis.
import { matches, type TextCheck } from './check.ts';

const DASH = /(?<=[\u4E00-\u9FFF”》])(?:(?<!—)—(?!—)|--+|－－+|──|━━)(?=[\u4E00-\u9FFF“《])/gu;
const ELLIPSIS = /(?<=[\u4E00-\u9FFF])(?:\.{3,}|。{3,}|(?<!…)…(?!…)|·{3,})/gu;

export const dashes: TextCheck = {
  scope: 'text',
  ids: ['dash-form'],
  *run({ text }, { language }) {
    if (!language.startsWith('zh')) return;
    for (const finding of matches('dash-form', text, DASH, () => '——')) {
      // A single one may stand between two places or dates: 北京—上海.
      const isSingle = text.slice(finding.from, finding.to) === '—';
      yield isSingle ? { ...finding, severity: 'hint' } : finding;
    }
    yield* matches('dash-form', text, ELLIPSIS, () => '……');
  },
};
