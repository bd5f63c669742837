import { describe, expect, it } from 'vitest';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { lookAtExport } from '#core/exports/look-at-export.ts';
import { makeExport } from '#core/exports/make-export.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import type { ExportTask } from '#electron/exporting/export-runner.ts';
import { ExportService, type ExportServiceOptions } from '#electron/main/export-service.ts';
import { aNewBrief, openTestLibrary, unwrap, withTemporaryFolder } from '#test/support/storage-fixtures.ts';

const IDS = ['brief-1', 'brief-2'].map((id) => briefIdSchema.parse(id));
const CSV = chooseEverything('csv');

const LOOKS: ExportServiceOptions['looks']['whole'] = {
  run: ({ input, choice, extent }) => lookAtExport(input, choice, extent),
};

interface Scene {
  readonly service: ExportService;
  readonly progress: unknown[];
}

function withScene(
  work: (scene: Scene) => Promise<void>,
  changes: Partial<ExportServiceOptions> = {},
): Promise<void> {
  return withTemporaryFolder(async (folder) => {
    const library = await openTestLibrary(folder);
    for (const id of IDS) {
      const fresh = aNewBrief(id);
      unwrap(await library.addBrief({ ...fresh, brief: { ...fresh.brief, title: `The ${id}` } }));
    }
    const progress: unknown[] = [];
    const service = new ExportService({
      library,
      runner: {
        run: ({ input, choice }) => makeExport(input, choice),
      },
      looks: { 'first-part': LOOKS, whole: LOOKS },
      print: async ({ html, pageSize }) =>
        ok(new TextEncoder().encode(`${pageSize} ${html.includes('<html')}`)),
      now: () => new Date('2026-01-05T09:00:00.000Z'),
      author: () => 'R. Analyst',
      generator: 'Briefmark 0.0.0',
      onProgress: (step) => progress.push(step),
      ...changes,
    });
    await work({ service, progress });
    await library.close();
  });
}

describe('ExportService', () => {
  it('lists every format of the registry, and which has pages', () =>
    withScene(async ({ service }) => {
      const formats = service.listFormats();
      expect(formats.map(({ id }) => id)).toEqual(EXPORT_FORMATS.map(({ id }) => id));
      expect(formats.filter(({ hasPages }) => hasPages).map(({ id }) => id)).toEqual(['pdf']);
    }));

  it('makes one export after the other and says how far it is', () =>
    withScene(async ({ service, progress }) => {
      const prepared = unwrap(await service.prepare(IDS, CSV));
      expect(prepared.map(({ baseName, files }) => [baseName, files.map(({ suffix }) => suffix)])).toEqual([
        ['The brief-1', ['.csv']],
        ['The brief-2', ['.csv']],
      ]);
      expect(progress).toEqual([
        { done: 0, total: 2, title: 'The brief-1' },
        { done: 1, total: 2, title: 'The brief-2' },
      ]);
    }));

  it('prints what is to be printed, and puts the report beside it when asked', () =>
    withScene(async ({ service }) => {
      const choice = { ...chooseEverything('pdf'), pageSize: 'Letter' as const, withReport: true };
      const [pdf] = unwrap(await service.prepare(IDS.slice(0, 1), choice));
      expect(pdf?.files.map(({ suffix }) => suffix)).toEqual(['.pdf', '.export-report.txt']);
      const content = pdf?.files[0]?.content ?? '';
      expect(typeof content === 'string' ? content : new TextDecoder().decode(content)).toBe('Letter true');
      expect(pdf?.files[0]).not.toHaveProperty('printed');
    }));

  const refuseSecond = async ({ input, choice }: ExportTask) =>
    input.brief.id === 'brief-2'
      ? err({ code: 'export-refused' as const, message: 'Nothing was exported: it is too long.' })
      : makeExport(input, choice);

  it('stops at a brief that is refused, and names it among several', () =>
    withScene(
      async ({ service }) => {
        expect(await service.prepare(IDS, CSV)).toEqual(
          err({
            code: 'export-refused',
            message: '“The brief-2”: Nothing was exported: it is too long.',
          }),
        );
        expect(await service.prepare(IDS.slice(1), CSV)).toMatchObject({
          error: { message: 'Nothing was exported: it is too long.' },
        });
      },
      { runner: { run: refuseSecond } },
    ));

  it('says when a brief is no longer there', () =>
    withScene(async ({ service }) => {
      expect(await service.prepare([briefIdSchema.parse('gone')], CSV)).toMatchObject({
        error: { code: 'not-found' },
      });
    }));

  it('stops when it is cancelled: the runner is told, and nothing more is begun', () => {
    const begun: string[] = [];
    const run: ExportServiceOptions['runner']['run'] = ({ input }, { signal } = {}) => {
      begun.push(input.brief.id);
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(err({ code: 'cancelled', message: 'Stopped.' })));
      });
    };
    return withScene(
      async ({ service }) => {
        const preparing = service.prepare(IDS, CSV);
        while (begun.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        service.cancel();
        expect(await preparing).toEqual(err({ code: 'cancelled', message: 'Stopped.' }));
        expect(begun).toEqual(['brief-1']);
      },
      { runner: { run } },
    );
  });

  it('looks at one brief', () =>
    withScene(async ({ service }) => {
      const [id] = IDS;
      if (id === undefined) throw new Error('no brief');
      expect(unwrap(await service.preview(id, CSV, 'first-part')).text).toContain('"quote"');
    }));

  it('ends a look at the whole when somebody looks again or exports', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const whole: typeof LOOKS = {
      run: (task, { signal } = {}) => {
        signals.push(signal);
        return LOOKS.run(task);
      },
    };
    await withScene(
      async ({ service }) => {
        const [id] = IDS;
        if (id === undefined) throw new Error('no brief');
        await service.preview(id, CSV, 'whole');
        expect(signals[0]?.aborted).toBe(false);
        await service.preview(id, CSV, 'first-part');
        expect(signals[0]?.aborted).toBe(true);
        await service.preview(id, CSV, 'whole');
        await service.prepare([id], CSV);
        expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
      },
      { looks: { 'first-part': LOOKS, whole } },
    );
  });
});
