// Changes what the library remembers, and shows it at once.
import type { HostClient } from '#contract/client.ts';
import type { Settings } from '#contract/settings.ts';
import { tell, useApp } from '#renderer/app/store.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';

/**
 * In force before the host has answered, so that a key held down has its way; a refusal is told, and what the host
 * has stands again.
 */
export async function changeSettings(client: HostClient, change: Partial<Settings>): Promise<void> {
  const before = useApp.getState().info;
  if (before === null) return;
  useApp.setState({ info: { ...before, settings: { ...before.settings, ...change } } });
  try {
    await client.call('settings.change', change);
  } catch (error) {
    tell(failureOf(error));
    const { info } = useApp.getState();
    if (info !== null) useApp.setState({ info: { ...info, settings: before.settings } });
  }
}
