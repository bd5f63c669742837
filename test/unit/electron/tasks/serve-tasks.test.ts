import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result.ts';
import { serveTasks } from '#electron/tasks/serve-tasks.ts';

/** Here it would take the network from the test runner; deny-network.test.ts has it in a process of its own. */
vi.mock('#electron/tasks/deny-network.ts', () => ({ denyNetwork: () => undefined }));

/** As Electron gives it to a utility process: messages come wrapped, answers go out bare. */
class UtilityPort extends EventEmitter {
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

function serve(work: Parameters<typeof serveTasks<string, string>>[0]): UtilityPort {
  const port = new UtilityPort();
  Object.defineProperty(process, 'parentPort', { value: port, configurable: true });
  serveTasks(work);
  return port;
}

const settle = () => new Promise(setImmediate);

describe('serveTasks', () => {
  afterEach(() => Reflect.deleteProperty(process, 'parentPort'));

  it('answers what a utility process is asked, without the event around it', async () => {
    const port = serve((task) => ok(`read ${task}`));
    port.emit('message', { data: { id: 1, task: 'a.docx' }, ports: [] });
    await settle();
    expect(port.sent).toEqual([{ id: 1, result: { ok: true, value: 'read a.docx' } }]);
  });

  it('answers what a thread is asked, which comes bare', async () => {
    const port = serve(async (task) => ok(task));
    port.emit('message', { id: 3, task: 'b.txt' });
    await settle();
    expect(port.sent).toEqual([{ id: 3, result: { ok: true, value: 'b.txt' } }]);
  });

  it('says how far it is, no more often than a person can read', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const port = serve((task, report) => {
      for (let page = 1; page <= 30; page += 1) {
        now += 10;
        report({ done: page, total: 30 });
      }
      return ok(task);
    });
    port.emit('message', { id: 4, task: 'long.pdf' });
    await settle();
    vi.restoreAllMocks();
    expect(port.sent).toEqual([
      { id: 4, progress: { done: 10, total: 30 } },
      { id: 4, progress: { done: 20, total: 30 } },
      { id: 4, progress: { done: 30, total: 30 } },
      { id: 4, result: { ok: true, value: 'long.pdf' } },
    ]);
  });

  it('lets a bug cost the task and goes on', async () => {
    const port = serve((task) => {
      if (task === 'bad') throw new Error('a bug');
      return ok(task);
    });
    port.emit('message', { id: 1, task: 'bad' });
    port.emit('message', { id: 2, task: 'good' });
    await settle();
    expect(port.sent).toMatchObject([
      { id: 1, result: { ok: false, error: { code: 'internal', details: { cause: 'a bug' } } } },
      { id: 2, result: { ok: true, value: 'good' } },
    ]);
  });
});
