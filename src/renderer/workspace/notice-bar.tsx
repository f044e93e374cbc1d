// Says once what happened to the page behind the person's back.
import { useTranslation } from 'react-i18next';
import type { Notice } from './page-session.ts';

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  const { t } = useTranslation();
  const reason =
    notice.reason === null ? '' : t(`failure.${notice.reason.code}`, { ...notice.reason.params });
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
