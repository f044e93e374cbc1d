// Silences a check for every page of a newspaper, or lets it speak again. That is no statement about a page, so it lies in
// the library's settings, and what takes it back is the same button.
import type { HostClient } from '#contract/client.ts';
import type { CheckId } from '#core/checks/check.ts';
import { useApp } from '#renderer/app/store.ts';
import { changeSettings } from '#renderer/settings/change-settings.ts';
import { useChecks } from './checks-store.ts';

export async function silenceInNewspaper(
  client: HostClient,
  check: CheckId,
  isSilent: boolean,
): Promise<void> {
  const { newspaper } = useChecks.getState();
  const { info } = useApp.getState();
  if (newspaper.name === '' || info === null) return;
  const { [newspaper.name]: before = [], ...others } = info.settings.silencedChecks;
  const rest = before.filter((id) => id !== check);
  const now = isSilent ? [...rest, check] : rest;
  useChecks.setState({ said: { how: isSilent ? 'silenced-in-newspaper' : 'heard-in-newspaper', count: 1 } });
  await changeSettings(client, {
    silencedChecks: now.length === 0 ? others : { ...others, [newspaper.name]: now },
  });
}
