import type { Result } from '../result.ts';
import type { Channel, EventName } from './channels.ts';
import type { Request, Response } from './contract.ts';
import type { EventPayload } from './events.ts';

/** What the preload puts on `window.briefmark`: the renderer's only way out. */
export interface Bridge {
  invoke<C extends Channel>(channel: C, request: Request<C>): Promise<Result<Response<C>>>;
  /** @returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void;
  /** Hands dropped files to the main process by path, without the renderer ever seeing a path. */
  importDroppedFiles(files: readonly unknown[]): Promise<Result<Response<'import:choose'>>>;
}
