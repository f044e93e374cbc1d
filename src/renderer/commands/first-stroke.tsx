// Says that a first stroke was taken and a second is awaited.
import { useTranslation } from 'react-i18next';
import { keyText } from '#renderer/workspace/key-text.ts';
import { useFirstStroke } from './use-app-keys.ts';

export function FirstStroke() {
  const { t } = useTranslation();
  const first = useFirstStroke((state) => state.first);
  return (
    <p role="status" className="first-stroke">
      {first === null ? '' : t('keys.waiting', { key: keyText(first) })}
    </p>
  );
}
