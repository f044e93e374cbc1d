// What is said of a command that did nothing: in a library for reading only, that it can only be read.
import { beforeEach, expect, test } from 'vitest';
import type { HostInfo } from '#contract/calls.ts';
import { Failure } from '#core/model/failure.ts';
import { useApp } from '#renderer/app/store.ts';
import { reasonOf, tellOutcome, useRefusal } from '#renderer/commands/refusal.ts';

const told = () => {
  const { id } = useRefusal.getState();
  return id === null ? null : [id, reasonOf(id)];
};
const inLibrary = (readOnly: HostInfo['readOnly']): void =>
  useApp.setState({ info: { readOnly } as HostInfo });
const LOCKED = new Failure('library-locked', { library: 'A' }).toJSON();

beforeEach(() => {
  tellOutcome('save', true);
  inLibrary(null);
});

test.each(['role-verse', 'undo', 'accept-doubt', 'mark-sic'] as const)(
  '%s is refused where nothing may be written, and that is the reason',
  (id) => {
    inLibrary(LOCKED);
    tellOutcome(id, false);
    expect(told()).toEqual([id, 'read-only']);
  },
);

test.each(['next-page', 'next-block', 'next-unread'] as const)(
  '%s only reads and has its own reasons there',
  (id) => {
    inLibrary(LOCKED);
    tellOutcome(id, false);
    expect(told()).toEqual([id, null]);
  },
);

test('elsewhere a command has its own reason, and what speaks for itself is not said twice', () => {
  tellOutcome('undo', false);
  expect(told()).toEqual(['undo', 'undo']);
  tellOutcome('accept-doubt', false);
  expect(told()).toBeNull();
});
