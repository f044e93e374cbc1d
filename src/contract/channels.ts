// Under what names the Electron shell carries the contract; the browser host has addresses instead.

/** The scheme and origin that the renderer is served from, and `/streams/NAME` with it. */
export const SCHEME = 'galley';
export const ORIGIN = `${SCHEME}://app`;

/** IPC channels: calls with name and arguments, events with name and event. */
export const CALL_CHANNEL = 'galley:call';
export const EVENT_CHANNEL = 'galley:event';
