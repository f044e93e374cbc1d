// The head of a kind of finding: its name and count, the way to fix all of it, and to silence it on this page or in all of
// the newspaper.
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { KindHead } from './check-rows.ts';
import type { Checker } from './checker.ts';
import { useChecks } from './checks-store.ts';

interface KindRowProps {
  readonly row: KindHead;
  readonly canDecide: boolean;
  readonly checker: Checker;
  readonly silenceInNewspaper: (isSilent: boolean) => void;
  readonly onDone: () => void;
}

export function KindRow({ row, canDecide, checker, silenceInNewspaper, onDone }: KindRowProps) {
  const { t } = useTranslation();
  const { of, count, severity, isForAll, silencedIn } = row;
  const newspaper = useChecks(({ newspaper: { name } }) => name);
  const name = t(`checks.name.${of}`);
  const silence = (where: 'page' | 'newspaper', isSilent: boolean): void => {
    if (where === 'page') checker.silence(of, isSilent);
    else silenceInNewspaper(isSilent);
    onDone();
  };
  return (
    <div className="check-kind" data-check={of} data-silent={silencedIn ?? undefined}>
      <h3 data-severity={severity} title={t(`checks.severity.${severity}`)}>
        {name} {silencedIn === null ? <span className="count">{count}</span> : null}
      </h3>
      {silencedIn !== null && (
        <span className="check-where">{t(`checks.silenced.${silencedIn}`, { newspaper })}</span>
      )}
      {canDecide && isForAll && (
        <button
          type="button"
          className="quiet"
          aria-label={t('checks.fix-all-of', { name })}
          onClick={() => {
            checker.pick(of);
            onDone();
          }}
        >
          {t('checks.fix-all')}
        </button>
      )}
      {canDecide && silencedIn !== null && (
        <button
          type="button"
          className="quiet"
          aria-label={t('checks.hear-of', { name })}
          onClick={() => silence(silencedIn, false)}
        >
          {t('checks.hear')}
        </button>
      )}
      {canDecide && silencedIn === null && (
        <MenuTrigger>
          <Button className="quiet" aria-label={t('checks.silence-of', { name })}>
            {t('checks.silence')} <span aria-hidden="true">▾</span>
          </Button>
          <Popover className="command-popover">
            <Menu
              className="command-menu"
              aria-label={t('checks.silence-of', { name })}
              onAction={(where) => silence(where === 'newspaper' ? 'newspaper' : 'page', true)}
            >
              <MenuItem id="page">{t('checks.on-page')}</MenuItem>
              <MenuItem id="newspaper" isDisabled={newspaper === ''}>
                {newspaper === '' ? t('checks.in-no-newspaper') : t('checks.in-newspaper', { newspaper })}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}
