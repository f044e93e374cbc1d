// One finding with what stands around it, what its fix would put there, and what is said of it; while fixes are looked
// through, a box to tick.
import type { Node } from 'prosemirror-model';
import { useTranslation } from 'react-i18next';
import { canFix, type Finding } from '#core/checks/check.ts';
import { contextOf } from '#core/find/find.ts';
import type { Checker } from './checker.ts';
import { findingKey, toggleFinding, useChecks } from './checks-store.ts';
import { FindingExcerpt } from './finding-excerpt.tsx';
import { fixLabel, sentenceOf } from './sentence.ts';

interface FindingRowProps {
  readonly finding: Finding;
  /** The document that the finding holds for. */
  readonly doc: Node;
  readonly language: string;
  readonly isAtHand: boolean;
  readonly canDecide: boolean;
  readonly checker: Checker;
  readonly onDone: () => void;
}

export function FindingRow(props: FindingRowProps) {
  const { finding, doc, language, isAtHand, canDecide, checker, onDone } = props;
  const { t } = useTranslation();
  const isPicking = useChecks(({ picking }) => picking !== null);
  const isTicked = useChecks(({ unticked }) => !unticked.has(findingKey(finding)));
  const { before, hit, after } = contextOf(doc, finding);
  const says = sentenceOf(t, finding);
  const act = (how: 'fix' | 'settle') => (): void => {
    checker[how](finding);
    onDone();
  };
  return (
    <div className="finding" data-finding={finding.check} data-at-hand={isAtHand ? '' : undefined}>
      {isPicking && (
        <input
          type="checkbox"
          checked={isTicked}
          aria-label={t('checks.tick', { text: `${before}${hit}${after}` })}
          onChange={() => toggleFinding(finding)}
        />
      )}
      <button
        type="button"
        className="finding-text"
        aria-current={isAtHand ? 'true' : undefined}
        onClick={() => checker.go(finding)}
      >
        <span className="excerpt" lang={language}>
          <FindingExcerpt finding={finding} doc={doc} />
        </span>
      </button>
      {canDecide && !isPicking && (
        <>
          {canFix(finding) && (
            <button type="button" className="quiet" onClick={act('fix')}>
              {fixLabel(t, finding)}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            title={t('command.print-reads-so')}
            aria-label={t('command.print-reads-so')}
            onClick={act('settle')}
          >
            {t('checks.settle')}
          </button>
        </>
      )}
      {!isPicking && <p className="finding-says">{says}</p>}
    </div>
  );
}
