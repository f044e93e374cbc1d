// Changes what the library remembers, and shows it at once.
import type { HostClient } from '#contract/client.ts';
import type { Settings } from '#contract/settings.ts';
import { tell, useApp } from '#renderer/app/store.ts';
import { failureOf } from '#renderer/workspace/outbox.ts';

/** Changes that the host has not answered: until it has, what is in force here is newer than what it tells. */
let unanswered = 0;
/** What the host last said that it has, while it has not answered. */
let known: Settings | null = null;

/** Puts in force what the host has, as it tells it of every change, its own and other windows' too. */
export function takeSettings(settings: Settings): void {
  known = settings;
  if (unanswered === 0) useApp.setState(({ info }) => ({ info: info && { ...info, settings } }));
}

/**
 * In force before the host has answered, so that a key held down has its way; a refusal is told, and what the host
 * has stands again.
 */
export async function changeSettings(client: HostClient, change: Partial<Settings>): Promise<void> {
  const before = useApp.getState().info;
  if (before === null) return;
  useApp.setState({ info: { ...before, settings: { ...before.settings, ...change } } });
  if (unanswered === 0) known = before.settings;
  unanswered += 1;
  const answer = await client.call('settings.change', change).catch((error: unknown) => {
    tell(failureOf(error));
    return known ?? before.settings;
  });
  unanswered -= 1;
  takeSettings(answer);
}
