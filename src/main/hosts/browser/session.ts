// Who may speak to the browser host: whoever held the key of its address first, known afterwards by a cookie.
import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface Session {
  /** Goes into the printed address; good for one visit. */
  readonly key: string;
  /** The `Set-Cookie` value for the first visitor with the key; null for anyone else and any later visit. */
  admit(key: string, port: number): string | null;
  /** True when a `Cookie` header holds what `admit` gave out. */
  isMember(cookies: string | undefined, port: number): boolean;
}

/** Ports name the cookies: browsers do not tell ports apart there, and several hosts may run on one machine. */
export function createSession(): Session {
  const key = token();
  const secret = token();
  const nameFor = (port: number): string => `galley-${port}`;
  let used = false;
  return {
    key,
    admit(given, port) {
      if (used || !isEqual(given, key)) return null;
      used = true;
      return `${nameFor(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isMember(cookies = '', port) {
      const prefix = `${nameFor(port)}=`;
      const found = cookies.split('; ').find((pair) => pair.startsWith(prefix));
      return found !== undefined && isEqual(found.slice(prefix.length), secret);
    },
  };
}

function token(): string {
  return randomBytes(24).toString('base64url');
}

/** Compares without telling by its time how much is right. */
function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
