import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { findWorkerPort } from '#electron/importing/worker-port.ts';

/** As Electron gives it to a utility process: messages come wrapped, answers go out bare. */
class UtilityPort extends EventEmitter {
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

function withUtilityPort(port: unknown): void {
  Object.defineProperty(process, 'parentPort', { value: port, configurable: true });
}

describe('findWorkerPort', () => {
  afterEach(() => Reflect.deleteProperty(process, 'parentPort'));

  it('answers what a utility process is asked, without the event around it', async () => {
    const port = new UtilityPort();
    withUtilityPort(port);
    findWorkerPort().serve(async (message) => `read ${String(message)}`);
    port.emit('message', { data: 'a.docx', ports: [] });
    await new Promise(setImmediate);
    expect(port.sent).toEqual(['read a.docx']);
  });

  it('answers what a thread is asked, which comes bare', async () => {
    const port = new UtilityPort();
    withUtilityPort(port);
    findWorkerPort().serve(async (message) => message);
    port.emit('message', { id: 3 });
    await new Promise(setImmediate);
    expect(port.sent).toEqual([{ id: 3 }]);
  });
});
