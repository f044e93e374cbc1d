// The panel for finding and replacing: the question, how much was found, and the list of it.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#renderer/app/store.ts';
import type { PanelProps } from '#renderer/panels/panel.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';
import { FindFields } from './find-fields.tsx';
import { FindList } from './find-list.tsx';
import { useFind } from './find-store.ts';
import { FindSummary } from './find-summary.tsx';
import { useFinderRef } from './use-finder.ts';
import './find.css';

export function FindPanel({ info, session }: PanelProps) {
  const { t } = useTranslation();
  const finder = useFinderRef();
  const asked = useFind((state) => state.asked);
  const field = useRef<HTMLTextAreaElement>(null);
  const undone = useFind((state) => state.undone);
  const [done, setDone] = useState('');
  const told =
    undone === null
      ? done
      : [
          t('find.undone', { count: undone.pages }),
          ...(undone.skipped === 0 ? [] : [t('find.undone-not', { count: undone.skipped })]),
        ].join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field takes the focus whenever it is asked for.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  useEffect(
    () =>
      useFind.subscribe((now, before) => {
        if (now.query === before.query) return;
        setDone('');
        useFind.setState({ undone: null });
      }),
    [],
  );

  const replaceTicked = (): void => {
    // The button goes with the last hit; the focus must not go with it.
    field.current?.focus();
    useFind.setState({ undone: null });
    finder.current?.replaceTicked().then(
      ({ count, skipped }) => {
        const left = skipped === 0 ? [] : [t('find.skipped', { count: skipped })];
        setDone([t('find.replaced', { count }), ...left].join(' '));
      },
      (error: unknown) => tell(failureOf(error)),
    );
  };

  return (
    <div className="find">
      <FindFields
        fieldRef={field}
        editable={info.readOnly === null}
        onChange={() => finder.current?.search()}
        onGo={(step) => void finder.current?.go(step)}
        onReplaceOne={() => finder.current?.replaceOne()}
      />
      <FindSummary
        done={told}
        editable={info.readOnly === null}
        onGo={(step) => void finder.current?.go(step)}
        onReplaceOne={() => finder.current?.replaceOne()}
        onReplaceTicked={replaceTicked}
      />
      <FindList
        session={session}
        onShow={(index) => finder.current?.show(index)}
        onGoTo={(place) => finder.current?.goTo(place)}
      />
    </div>
  );
}
