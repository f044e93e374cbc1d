// What an open page takes of memory: the scripts' heap after a collection, and the processes as the system counts them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';

const KIBIBYTE = 1024;
const MEBIBYTE = KIBIBYTE * KIBIBYTE;

/**
 * Says mebibytes: the page's heap, its process and that of the host. What processes share counts by shares
 * on Linux, and in each of them elsewhere.
 * @param host the host's process
 */
export async function memoryOf(page: Page, host: number | undefined): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const browser = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {};
  await browser?.detach();
  // The page's is the largest; the browser keeps an empty one in reserve.
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => resident(id));
  const size = (bytes: number): string => `${Math.round(bytes / MEBIBYTE)} MiB`;
  const parts = [`heap ${size(usedSize)}`, `renderer ${size(Math.max(...renderers))}`];
  if (host !== undefined) parts.push(`host ${size(resident(host))}`);
  return `memory: ${parts.join(', ')}`;
}

/** Bytes of a process that lie in memory. Windows tells neither way. */
function resident(pid: number): number {
  const rollup = `/proc/${pid}/smaps_rollup`;
  if (existsSync(rollup)) return KIBIBYTE * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(rollup, 'utf8'))?.[1]);
  if (process.platform === 'win32') return Number.NaN;
  return KIBIBYTE * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}
