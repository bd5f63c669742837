import type { Result } from '../result.ts';
import type { Channel, EventName } from './channels.ts';
import type { Request, Response } from './contract.ts';
import type { EventPayload } from './events.ts';

/** The renderer's only way out. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>>;
  /** @returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  /** Hands dropped files to the main process by path, without the renderer ever seeing a path. */
  importDroppedFiles(files: readonly unknown[]): Promise<Result<Response<'import:choose'>>>;
}

/**
 * What the preload puts on `window.briefmark`. Requests and answers cross as JSON text: objects would be copied property by
 * property, once between the processes and once more between the preload's world and the page's, which for a brief of
 * 10,000 passages takes longer than reading it from the disk. Text is copied in one piece.
 */
export interface TextBridge {
  invoke(channel: string, request: string): Promise<string>;
  on: Bridge['on'];
  importDroppedFiles(files: readonly unknown[]): Promise<string>;
}
