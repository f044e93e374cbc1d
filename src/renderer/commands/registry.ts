// Where commands meet what does them: menus, keys and the native menu name a command, and the part of the interface
// that is on screen at the moment has registered how it is done.
import { useEffect, useRef } from 'react';
import type { CommandId } from '#contract/commands.ts';
import { tellOutcome } from './refusal.ts';

interface CommandHandler {
  /** Answers false when it could not be done; anything else counts as done. */
  run(): unknown;
  /** Whether it can be done now; always when absent. */
  enabled?(): boolean;
}

export type CommandHandlers = Readonly<Partial<Record<CommandId, CommandHandler>>>;

/** A stack: what was registered last stands before what it covers, a dialog before the page. */
const registered: (() => CommandHandlers)[] = [];

function handlerOf(id: CommandId): CommandHandler | undefined {
  return registered.findLast((handlers) => handlers()[id] !== undefined)?.()[id];
}

/** True when something on screen does this command and can do it now. */
export function isCommandEnabled(id: CommandId): boolean {
  const handler = handlerOf(id);
  return handler !== undefined && (handler.enabled?.() ?? true);
}

/** Does a command; false when nothing does it, it is not enabled, or it refused. */
export function runCommand(id: CommandId): boolean {
  const handler = handlerOf(id);
  if (handler === undefined) return false;
  const isDone = (handler.enabled?.() ?? true) && handler.run() !== false;
  tellOutcome(id, isDone);
  return isDone;
}

/**
 * Adds handlers until the returned function is called.
 * @param handlers asked at each use, so that what they do may change
 */
export function registerCommands(handlers: () => CommandHandlers): () => void {
  registered.push(handlers);
  return () => {
    const at = registered.indexOf(handlers);
    if (at !== -1) registered.splice(at, 1);
  };
}

/** The component does these commands for as long as it is on screen. */
export function useCommandHandlers(handlers: CommandHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => registerCommands(() => latest.current), []);
}
