// Makes test/fixtures/office from two sample briefs with a real word processor: node test/support/make-office-fixtures.mjs
// Needs LibreOffice (Debian: libreoffice-writer). The result is committed, so the tests run without it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const root = path.join(import.meta.dirname, '../..');
const out = path.join(root, 'test/fixtures/office');
const folder = mkdtempSync(path.join(tmpdir(), 'briefmark-fixtures-'));
const FILTERS = [
  'docx:MS Word 2007 XML',
  'odt:writer8',
  'rtf:Rich Text Format',
  'pdf:writer_pdf_Export',
  'epub:EPUB',
];

try {
  for (const name of ['rail-traffic-tumangang', 'port-calls-multilingual']) {
    const markdown = readFileSync(path.join(root, 'seeds', name, 'brief.md'), 'utf8');
    const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    const html = path.join(folder, `${name}.html`);
    writeFileSync(
      html,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${body}</html>`,
    );
    writeFileSync(path.join(out, `${name}.html`), readFileSync(html));
    for (const filter of FILTERS) convert(html, filter);
    if (name === 'rail-traffic-tumangang') makeLockedPdf(html);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens with the password `semaphore`. */
function makeLockedPdf(html) {
  const locked = path.join(folder, 'locked.html');
  writeFileSync(locked, readFileSync(html));
  const options = {
    EncryptFile: { type: 'boolean', value: 'true' },
    DocumentOpenPassword: { type: 'string', value: 'semaphore' },
  };
  convert(locked, `pdf:writer_pdf_Export:${JSON.stringify(options)}`);
}

function convert(file, filter) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const input = '--infilter=HTML (StarWriter)';
  execFileSync('soffice', [profile, '--headless', input, '--convert-to', filter, '--outdir', out, file], {
    stdio: 'inherit',
  });
}
