import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import { err } from '#core/result.ts';
import { parseDocument } from '#electron/importing/parse-document.ts';
import { ImportService, type ImportServiceOptions } from '#electron/main/import-service.ts';
import { aNewId, openTestLibrary, unwrap, withTemporaryFolder } from '#test/support/storage-fixtures.ts';

interface Setup {
  readonly folder: string;
  readonly service: ImportService;
  readonly names: string[];
  readonly titles: () => string[];
}

async function withService(
  work: (setup: Setup) => Promise<void>,
  options: Partial<ImportServiceOptions> = {},
) {
  await withTemporaryFolder(async (base) => {
    const library = await openTestLibrary(path.join(base, 'library'));
    const folder = path.join(base, 'inbox');
    await mkdir(folder);
    const names: string[] = [];
    const service = new ImportService({
      library,
      parse: (request) => parseDocument(request),
      now: () => new Date('2026-01-06T09:00:00.000Z'),
      newId: () => aNewId('import'),
      onProgress: ({ done, total, fileName }) => names.push(`${done}/${total} ${fileName}`),
      ...options,
    });
    const titles = () => [...library.getState().briefs.values()].map(({ source }) => source.fileName);
    await work({ folder, service, names, titles });
    await library.close();
  });
}

const say = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map(
    (each) => `${each.outcome} ${each.fileName}${each.outcome === 'skipped' ? `: ${each.reason}` : ''}`,
  );

describe('ImportService', () => {
  it('imports a folder, and says what it left out and why', () =>
    withService(async ({ folder, service, names, titles }) => {
      await mkdir(path.join(folder, 'annex'));
      await writeFile(path.join(folder, 'a.txt'), 'First report.');
      await writeFile(path.join(folder, 'annex/b.md'), '# Second report\n\nText.');
      await writeFile(path.join(folder, 'copy of a.txt'), 'First report.');
      await writeFile(path.join(folder, 'photo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
      const { outcomes } = await service.importPaths([folder]);
      expect(say(outcomes)).toEqual([
        'imported inbox/a.txt',
        'imported inbox/annex/b.md',
        'skipped inbox/copy of a.txt: The same file is in the library as “First report”.',
        'refused inbox/photo.png',
      ]);
      expect(titles()).toEqual(['a.txt', 'b.md']);
      expect(names).toEqual(['0/4 a.txt', '1/4 b.md', '2/4 copy of a.txt', '3/4 photo.png']);
    }));

  it('opens an archive without writing anything where it says', () =>
    withService(async ({ folder, service, titles }) => {
      const inner = zipSync({ 'x.txt': strToU8('inner') });
      const archive = zipSync({
        '../../outside.txt': strToU8('Path traversal.'),
        'sub/report.txt': strToU8('A report.'),
        '__MACOSX/._report.txt': strToU8('clutter'),
        'nested.zip': inner,
      });
      await writeFile(path.join(folder, 'inbox.zip'), archive);
      const { outcomes } = await service.importPaths([path.join(folder, 'inbox.zip')]);
      expect(say(outcomes)).toEqual([
        'imported inbox.zip/../../outside.txt',
        'imported inbox.zip/sub/report.txt',
        'skipped inbox.zip/nested.zip: It is an archive inside of an archive.',
      ]);
      expect(titles()).toEqual(['outside.txt', 'report.txt']);
    }));

  it('refuses an archive that is damaged, by name', () =>
    withService(async ({ folder, service }) => {
      await writeFile(
        path.join(folder, 'bad.zip'),
        Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100, 7)]),
      );
      const { outcomes } = await service.importPaths([path.join(folder, 'bad.zip')]);
      expect(outcomes).toMatchObject([{ outcome: 'refused', error: { code: 'file-unreadable' } }]);
    }));

  it('says how many pages of a file are read, and of which of how many files', () => {
    const steps: unknown[] = [];
    return withService(
      async ({ folder, service }) => {
        await writeFile(path.join(folder, 'a.txt'), 'First report.');
        await writeFile(path.join(folder, 'b.txt'), 'Second report.');
        await service.importPaths([path.join(folder, 'a.txt'), path.join(folder, 'b.txt')]);
        expect(steps.filter((step) => Object.hasOwn(Object(step), 'pages'))).toEqual([
          { done: 0, total: 2, fileName: 'a.txt', pages: { done: 7, total: 300 } },
          { done: 1, total: 2, fileName: 'b.txt', pages: { done: 7, total: 300 } },
        ]);
      },
      {
        parse: (request, options) => {
          options?.onProgress?.({ done: 7, total: 300 });
          return parseDocument(request);
        },
        onProgress: (step) => steps.push(step),
      },
    );
  });

  it('stops reading a file when it is cancelled, and reads the next import again', () => {
    const signals: (AbortSignal | undefined)[] = [];
    return withService(
      async ({ folder, service }) => {
        const file = path.join(folder, 'a.txt');
        await writeFile(file, 'First report.');
        const importing = service.importPaths([file]);
        await vi.waitFor(() => expect(signals).toHaveLength(1));
        service.cancel();
        expect(say((await importing).outcomes)).toEqual(['refused a.txt']);
        expect(signals[0]?.aborted).toBe(true);
        const again = service.importPaths([file]);
        await vi.waitFor(() => expect(signals).toHaveLength(2));
        expect(signals[1]?.aborted).toBe(false);
        service.cancel();
        await again;
      },
      {
        parse: (_request, options) =>
          new Promise((resolve) => {
            signals.push(options?.signal);
            const cancelled = () => resolve(err({ code: 'cancelled', message: 'It was cancelled.' }));
            options?.signal?.addEventListener('abort', cancelled);
          }),
      },
    );
  });

  it('skips the files that were not begun when it is cancelled', () =>
    withService(async ({ folder, service, titles }) => {
      for (const name of ['1.txt', '2.txt', '3.txt']) await writeFile(path.join(folder, name), name);
      const running = service.importPaths([folder]);
      service.cancel();
      const first = await running;
      // Cancelled before or after the first file was begun, never in the middle of one.
      const imported = first.outcomes.filter(({ outcome }) => outcome === 'imported').length;
      expect(titles()).toHaveLength(imported);
      expect(say(first.outcomes).at(-1)).toBe(
        'skipped inbox/3.txt: The import was cancelled before this file.',
      );
    }));

  it('keeps the structure of what was copied from a page', () =>
    withService(async ({ service }) => {
      const html =
        '<html><body><!--StartFragment--><h2>Head</h2><ul><li>one</li></ul><!--EndFragment--></body></html>';
      const { outcomes } = await service.importClipboard({ text: 'Head\none', html });
      expect(outcomes).toMatchObject([{ outcome: 'imported', brief: { source: { importer: 'html/1' } } }]);
    }));

  it('takes the plain text when the markup says much less', () =>
    withService(async ({ service }) => {
      const text = 'A long paragraph of which the markup has nothing at all to say.';
      const { outcomes } = await service.importClipboard({ text, html: '<p>x</p>' });
      expect(outcomes).toMatchObject([
        { outcome: 'imported', brief: { source: { importer: 'plain-text/1' } } },
      ]);
    }));

  it('asks for a password, says when it is wrong, and imports when it is right', () =>
    withService(
      async ({ folder, service }) => {
        await writeFile(path.join(folder, 'locked.txt'), 'Locked report.');
        const asked = await service.importPaths([path.join(folder, 'locked.txt')]);
        const [locked] = asked.outcomes;
        if (locked?.outcome !== 'locked') throw new Error('It should be locked.');
        expect(locked.problem).toBe('');
        const [wrong] = unwrap(await service.unlock(locked.ticket, 'guess')).outcomes;
        if (wrong?.outcome !== 'locked') throw new Error('It should still be locked.');
        expect(wrong.problem).toBe('This password does not open it.');
        const { outcomes } = unwrap(await service.unlock(wrong.ticket, 'open'));
        expect(outcomes).toMatchObject([{ outcome: 'imported' }]);
        expect(await service.unlock(wrong.ticket, 'open')).toMatchObject({
          ok: false,
          error: { code: 'not-found' },
        });
      },
      {
        parse: async (request) =>
          request.password === 'open'
            ? parseDocument(request)
            : err({ code: 'file-locked', message: 'This password does not open it.' }),
      },
    ));

  it('offers what a mail has attached as further briefs', () =>
    withService(async ({ folder, service, titles }) => {
      const mail = [
        'From: a@example.org',
        'Subject: Report',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See the annex.',
        '--b',
        'Content-Type: text/plain; name=annex.txt',
        'Content-Disposition: attachment; filename=annex.txt',
        '',
        'The annex itself.',
        '--b--',
      ].join('\r\n');
      await writeFile(path.join(folder, 'mail.eml'), mail);
      const { outcomes } = await service.importPaths([path.join(folder, 'mail.eml')]);
      const [imported] = outcomes;
      if (imported?.outcome !== 'imported' || !imported.attachments)
        throw new Error('No attachment was offered.');
      expect(imported.attachments.fileNames).toEqual(['annex.txt']);
      unwrap(await service.importAttachments([imported.attachments.ticket]));
      expect(titles()).toEqual(['mail.eml', 'annex.txt']);
    }));

  it('takes in 300 files of an archive and a folder, with progress, and tells copies by their bytes', () =>
    withService(async ({ folder, service, names, titles }) => {
      const inArchive = Object.fromEntries(
        Array.from({ length: 150 }, (_, index) => [`sub/${index}.txt`, strToU8(`Archived report ${index}.`)]),
      );
      await writeFile(path.join(folder, 'many.zip'), zipSync(inArchive));
      // Every third file of the folder is one of the archive, under another name.
      for (let index = 0; index < 150; index += 1) {
        const text = index % 3 === 0 ? `Archived report ${index}.` : `Report ${index}.`;
        await writeFile(path.join(folder, `z-${index}.txt`), text);
      }
      const { outcomes } = await service.importPaths([folder]);
      const count = (kind: ImportOutcome['outcome']) =>
        outcomes.filter(({ outcome }) => outcome === kind).length;
      expect([count('imported'), count('skipped'), count('refused')]).toEqual([250, 50, 0]);
      expect(titles()).toHaveLength(250);
      expect(names).toHaveLength(301); // the archive itself is announced, then each file of it
      expect(names.at(-1)).toMatch(/^150\/151 z-149\.txt$/);
      expect(say(outcomes).filter((line) => line.startsWith('skipped'))[0]).toMatch(
        /inbox\/z-0\.txt: The same file is in the library as “/,
      );
    }));

  it('keeps what was imported when 300 files are cancelled in the middle, and names all that was not', () =>
    withService(async ({ folder, service, names, titles }) => {
      for (let index = 0; index < 300; index += 1)
        await writeFile(path.join(folder, `${index}.txt`), `Report ${index}.`);
      const running = service.importPaths([folder]);
      while (names.length < 100) await new Promise(setImmediate);
      service.cancel();
      const { outcomes } = await running;
      const imported = outcomes.filter(({ outcome }) => outcome === 'imported');
      expect(imported.length).toBeGreaterThanOrEqual(99);
      expect(imported.length).toBeLessThan(300);
      expect(outcomes).toHaveLength(300);
      expect(titles()).toHaveLength(imported.length);
      expect(
        new Set(
          say(outcomes)
            .slice(imported.length)
            .map((line) => line.replace(/.*: /, '')),
        ),
      ).toEqual(new Set(['The import was cancelled before this file.']));
    }));
});
