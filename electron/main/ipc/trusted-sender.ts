import { APP_ORIGIN } from '../app-protocol.ts';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the top frame of a page of our own scheme may call; a frame that is gone may not. */
export function isTrustedSender(frame: Frame | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  if (!URL.canParse(frame.url)) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === APP_ORIGIN;
}
