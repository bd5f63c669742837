import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import { type AppError, toAppError } from '#core/app-error.ts';
import type { Channel } from '#core/ipc/channels.ts';
import { contract, type Handlers } from '#core/ipc/contract.ts';
import { err, type Result } from '#core/result.ts';
import type { Log } from '../log.ts';
import { isTrustedSender } from './trusted-sender.ts';

/**
 * The only code that touches `ipcMain`: check who asks → parse → run → every throw becomes an `AppError`.
 * Electron flattens a thrown error to a string, so errors travel as data.
 */
export function registerHandlers<Context>(handlers: Handlers<Context>, context: Context, log: Log): void {
  const channels = Object.keys(contract) as Channel[];
  for (const channel of channels) registerHandler(channel, handlers, context, log);
}

function registerHandler<C extends Channel, Context>(
  channel: C,
  handlers: Handlers<Context>,
  context: Context,
  log: Log,
): void {
  handleParsed(
    channel,
    contract[channel].request,
    (request) => runHandler(handlers, channel, request, context),
    log,
  );
}

function runHandler<C extends Channel, Context>(
  handlers: Handlers<Context>,
  channel: C,
  request: unknown,
  context: Context,
) {
  const handler = handlers[channel] as (request: unknown, context: Context) => Promise<Result<unknown>>;
  return handler(request, context);
}

/** For the one channel that the preload alone may use; everything else goes through the contract. */
export function handleParsed<Schema extends z.ZodType, Value>(
  channel: string,
  schema: Schema,
  run: (request: z.output<Schema>) => Promise<Result<Value>>,
  log: Log,
): void {
  const answer = async (event: IpcMainInvokeEvent, payload: unknown) => {
    if (!isTrustedSender(event.senderFrame)) {
      log.warn(`Refused ${channel} from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      return err<AppError>({
        code: 'invalid-input',
        message: 'This request did not come from a Briefmark window.',
      });
    }
    const parsed = schema.safeParse(readRequest(payload));
    if (!parsed.success) return err(invalidRequest(channel, parsed.error));
    try {
      return await run(parsed.data);
    } catch (thrown) {
      log.error(`Handling ${channel} failed`, thrown);
      return err(toAppError(thrown));
    }
  };
  ipcMain.handle(channel, async (event, payload) => JSON.stringify(await answer(event, payload)));
}

/** Requests come as JSON text (`TextBridge` says why). What is none is no request: the schema refuses `undefined`. */
export function readRequest(payload: unknown): unknown {
  if (typeof payload !== 'string') return undefined;
  try {
    return JSON.parse(payload);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

function invalidRequest(channel: string, error: z.ZodError): AppError {
  const issue = error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return {
    code: 'invalid-input',
    message: 'Briefmark could not understand this request, so nothing was changed.',
    details: { channel, where, reason: issue?.message ?? '' },
  };
}
