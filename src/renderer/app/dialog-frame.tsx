// What all dialogs have in common: title, close button, Escape, and the focus kept inside.
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` for lists, `full` for text. */
  readonly size?: 'narrow' | 'wide' | 'full';
  readonly children: ReactNode;
}

export function DialogFrame({ title, onClose, size = 'narrow', children }: DialogFrameProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="modal" data-size={size}>
        <Dialog className="dialog">
          <div className="dialog-header">
            <Heading slot="title">{title}</Heading>
            <Button slot="close" className="icon-button" aria-label={t('app.close')}>
              ×
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
