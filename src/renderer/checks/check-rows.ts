// The list of findings as rows: each kind with its count, then what was found of it; silenced kinds stand last.
import {
  CHECK_IDS,
  type CheckId,
  type Finding,
  SEVERITIES,
  type Severity,
  severityOf,
} from '#core/checks/check.ts';

export type KindHead = {
  readonly type: 'kind';
  readonly of: CheckId;
  readonly severity: Severity;
  readonly count: number;
  /** Whether fixes of the kind may be applied all at once. */
  readonly isForAll: boolean;
  /** Where it is silenced; null where it speaks. */
  readonly silencedIn: 'page' | 'newspaper' | null;
};
export type CheckRow = KindHead | { readonly type: 'finding'; readonly finding: Finding };

/**
 * @param silenced on the page
 * @param inNewspaper silenced in all of the newspaper
 * @param picking when set, the one kind whose fixes are looked through
 */
export function rowsOf(
  findings: readonly Finding[],
  silenced: readonly CheckId[],
  inNewspaper: readonly CheckId[],
  picking: CheckId | null,
): CheckRow[] {
  const byCheck = Map.groupBy(findings, ({ check }) => check);
  if (picking !== null) {
    const fixable = byCheck.get(picking)?.filter(({ fix }) => fix !== undefined) ?? [];
    return fixable.map((finding) => ({ type: 'finding', finding }));
  }
  // What was just silenced is gone at once, though its findings stay until the page is checked again.
  const silent = new Set([...silenced, ...inNewspaper]);
  // A kind is as grave as the gravest of what was found of it.
  const ranks = new Map([...byCheck].map(([check, own]) => [check, Math.min(...own.map(rankOf))]));
  const rank = (check: CheckId): number => ranks.get(check) ?? SEVERITIES.length;
  const kinds = CHECK_IDS.filter((id) => byCheck.has(id) && !silent.has(id)).toSorted(
    (a, b) => rank(a) - rank(b),
  );
  return [
    ...kinds.flatMap((id): CheckRow[] => {
      const own = byCheck.get(id) ?? [];
      const isForAll = own.filter((one) => one.isForAll === true).length > 1;
      return [
        {
          type: 'kind',
          of: id,
          severity: SEVERITIES[rank(id)] ?? severityOf(id),
          count: own.length,
          isForAll,
          silencedIn: null,
        },
        ...own.map((finding): CheckRow => ({ type: 'finding', finding })),
      ];
    }),
    ...inNewspaper.map((id) => silentHead(id, 'newspaper')),
    ...silenced.filter((id) => !inNewspaper.includes(id)).map((id) => silentHead(id, 'page')),
  ];
}

const rankOf = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

const silentHead = (id: CheckId, silencedIn: 'page' | 'newspaper'): CheckRow => ({
  type: 'kind',
  of: id,
  severity: severityOf(id),
  count: 0,
  isForAll: false,
  silencedIn,
});
