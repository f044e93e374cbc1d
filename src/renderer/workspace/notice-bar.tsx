// Says once what happened to the page behind the person's back.
import { useTranslation } from 'react-i18next';
import { failureText } from '#renderer/app/failure-text.ts';
import type { Notice } from './page-session.ts';

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  const { t } = useTranslation();
  const reason = notice.reason === null ? '' : failureText(t, notice.reason);
  const said = notice.type === 'failed' ? '' : t(`workspace.notice.${notice.type}`);
  return (
    <div role="alert" className="notice" data-type={notice.type}>
      <div>{[said, reason].map((text) => text !== '' && <p key={text}>{text}</p>)}</div>
      <button type="button" onClick={onDismiss}>
        {t('workspace.dismiss')}
      </button>
    </div>
  );
}
