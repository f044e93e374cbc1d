// Says that a first stroke was taken and a second is awaited. It has the focus meanwhile: an input method would take the
// second stroke for the beginning of a word while the focus is where text can be written.
import { useTranslation } from 'react-i18next';
import { keyText } from '#renderer/workspace/key-text.ts';
import { setWaitingPlace, useFirstStroke } from './waiting.ts';

export function FirstStroke() {
  const { t } = useTranslation();
  const first = useFirstStroke((state) => state.first);
  return (
    <p role="status" className="first-stroke" tabIndex={-1} ref={setWaitingPlace}>
      {first === null ? '' : t('keys.waiting', { key: keyText(first) })}
    </p>
  );
}
