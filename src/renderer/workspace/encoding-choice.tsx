// Shows in which encoding the raw page is read, and reads it in another. That structures the page anew, so where a
// person worked on it, it asks first.
import { type RefObject, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OpenedPage } from '#contract/calls.ts';
import type { Encoding } from '#core/model/encoding.ts';

interface EncodingChoiceProps {
  readonly opened: OpenedPage;
  /** True when the page has edits, which a change sets aside. */
  readonly edited: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (encoding: Encoding) => void;
  readonly selectRef: RefObject<HTMLSelectElement | null>;
}

export function EncodingChoice({ opened, edited, isDisabled, onChange, selectRef }: EncodingChoiceProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Encoding | null>(null);
  const current = opened.page.raw.encoding;
  const offered = opened.candidates.includes(current) ? opened.candidates : [current, ...opened.candidates];
  return (
    <>
      <label className="encoding">
        <span>{t('workspace.encoding')}</span>
        <select
          ref={selectRef}
          value={current}
          disabled={isDisabled}
          onChange={(event) => {
            const chosen = offered.find((encoding) => encoding === event.target.value);
            if (chosen === undefined) return;
            if (edited) setAsked(chosen);
            else onChange(chosen);
          }}
        >
          {offered.map((encoding) => (
            <option key={encoding} value={encoding}>
              {t(`encoding.${encoding}`)}
            </option>
          ))}
        </select>
      </label>
      <ModalOverlay
        className="modal-overlay"
        isDismissable
        isOpen={asked !== null}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
      >
        <Modal className="modal">
          <Dialog role="alertdialog" className="dialog">
            <Heading slot="title">
              {t('workspace.reencode.title', { encoding: asked === null ? '' : t(`encoding.${asked}`) })}
            </Heading>
            <p>{t('workspace.reencode.text')}</p>
            <div className="dialog-buttons">
              <Button slot="close">{t('workspace.reencode.keep')}</Button>
              <Button
                className="primary"
                onPress={() => {
                  if (asked !== null) onChange(asked);
                  setAsked(null);
                }}
              >
                {t('workspace.reencode.change')}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
