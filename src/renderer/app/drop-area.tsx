// Files dropped anywhere in the window are opened. Text that is dragged within the page is none of its business.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

interface DropAreaProps {
  /** False when files cannot be taken; a drop then does nothing, where the browser would leave the page for the file. */
  readonly isEnabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropArea({ isEnabled, onFiles }: DropAreaProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const listening = new AbortController();
    // Before the editor, which would take files for something to paste.
    const options = { capture: true, signal: listening.signal };
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isEnabled ? 'copy' : 'none';
      setIsOver(isEnabled);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (isEnabled && files.length > 0) onFiles(files);
    };
    window.addEventListener('dragenter', over, options);
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    return () => listening.abort();
  }, [isEnabled, onFiles]);

  if (!isOver) return null;
  return (
    <div className="drop-area" role="status">
      <p>
        <strong>{t('drop.title')}</strong>
        {t('drop.text')}
      </p>
    </div>
  );
}
