// How much was found, said aloud as it changes, and what can be done with it.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { failureText } from '#renderer/app/failure-text.ts';
import { runCommand } from '#renderer/commands/registry.ts';
import { type FindResult, tickKey, useFind } from './find-store.ts';

interface FindSummaryProps {
  /** What was just done. */
  readonly done: string;
  readonly editable: boolean;
  readonly onGo: (step: 1 | -1) => void;
  readonly onReplaceOne: () => void;
  readonly onReplaceTicked: () => void;
}

export function FindSummary({ done, editable, onGo, onReplaceOne, onReplaceTicked }: FindSummaryProps) {
  const { t } = useTranslation();
  const result = useFind((state) => state.result);
  const current = useFind((state) => state.current);
  const isReplacing = useFind((state) => state.isReplacing);
  const unticked = useFind((state) => state.unticked);
  const lastBatch = useFind((state) => state.lastBatch);
  const count = countOf(result);
  const ticked = isReplacing ? count - untickedOf(result, unticked) : 0;

  return (
    <div className="find-summary">
      <p role="status" data-problem={isProblem(result) ? '' : undefined}>
        {[done, textOf(t, result, current)].filter((text) => text !== '').join(' ')}
      </p>
      {lastBatch !== null && editable && (
        <button type="button" className="quiet" onClick={() => runCommand('undo-replacement')}>
          {t('find.undo-everywhere')}
        </button>
      )}
      {result.type === 'page' && count > 0 && (
        <span className="find-steps">
          <button type="button" aria-label={t('command.find-previous')} onClick={() => onGo(-1)}>
            ↑
          </button>
          <button type="button" aria-label={t('command.find-next')} onClick={() => onGo(1)}>
            ↓
          </button>
        </span>
      )}
      {isReplacing && editable && count > 0 && (
        <span className="find-replace">
          {result.type === 'page' && (
            <button type="button" onClick={onReplaceOne}>
              {t('find.replace-one')}
            </button>
          )}
          <button type="button" className="primary" disabled={ticked === 0} onClick={onReplaceTicked}>
            {t('find.replace-ticked', { count: ticked })}
          </button>
        </span>
      )}
    </div>
  );
}

function countOf(result: FindResult): number {
  if (result.type === 'page') return result.hits.length;
  if (result.type === 'edition') return result.pages.reduce((sum, { hits }) => sum + hits.length, 0);
  return 0;
}

/** How many of the hits have no tick. */
function untickedOf(result: FindResult, unticked: ReadonlySet<string>): number {
  if (unticked.size === 0) return 0;
  return [...keysOf(result)].filter((key) => unticked.has(key)).length;
}

function* keysOf(result: FindResult): Generator<string> {
  if (result.type === 'page') for (const i of result.hits.keys()) yield tickKey('', i);
  if (result.type === 'edition')
    for (const { page, hits } of result.pages) for (const i of hits.keys()) yield tickKey(page, i);
}

const isProblem = ({ type }: FindResult): boolean =>
  type === 'invalid' || type === 'slow' || type === 'failed';

function textOf(t: TFunction, result: FindResult, current: number): string {
  switch (result.type) {
    case 'idle':
      return '';
    case 'searching':
      return t('find.searching');
    case 'invalid':
      return t('find.invalid', { reason: t(`find.fault.${result.fault}`) });
    case 'slow':
      return t('find.slow');
    case 'failed':
      return failureText(t, result.reason);
    case 'page': {
      const count = result.hits.length;
      if (result.more) return t('find.more', { count });
      return current >= 0 && current < count
        ? t('find.at', { at: current + 1, count })
        : t('find.hits', { count });
    }
    case 'edition': {
      const count = countOf(result);
      if (result.more) return t('find.more', { count });
      return t('find.hits-on', { count, pages: t('find.pages', { count: result.pages.length }) });
    }
  }
}
