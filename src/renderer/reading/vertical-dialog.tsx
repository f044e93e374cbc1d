// A page or an article in vertical writing, to be read as older newspapers were set; nothing is changed here.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '#renderer/app/dialog-frame.tsx';
import type { VerticalText } from './vertical-text.ts';
import './vertical.css';

interface VerticalDialogProps extends VerticalText {
  readonly onClose: () => void;
}

export function VerticalDialog({ language, blocks, onClose }: VerticalDialogProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <DialogFrame title={t('vertical.title')} size="full" onClose={onClose}>
      <section
        ref={sheet}
        className="vertical"
        lang={language}
        aria-label={t('vertical.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the text.
        tabIndex={0}
      >
        {blocks.map(({ role, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
          <p key={i} data-role={role}>
            {text}
          </p>
        ))}
      </section>
    </DialogFrame>
  );
}
