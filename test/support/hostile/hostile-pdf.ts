import type { HostileFile, HostileHost } from './hostile-file.ts';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const DRAWING = 'BT /F1 11 Tf 1 0 0 1 60 760 Tm (The text of the page.) Tj ET';

/** Objects 1, 2, … of a file; the first is the catalog. */
function aRawPdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${objects.length === 0 ? 0 : file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

interface Parts {
  readonly catalog?: string;
  readonly page?: string;
  readonly content?: string;
  readonly more?: readonly string[];
}

/** One page with a line of text; `more` begins with object 6. */
function aPage({ catalog = '', page = '', content = DRAWING, more = [] }: Parts): Uint8Array {
  return aRawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    FONT,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R ${page} >>`,
    ...more,
  ]);
}

function aDeepTree(depth: number): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>'];
  for (let level = 0; level < depth; level += 1)
    objects.push(
      `<< /Type /Pages /Kids [${level + 3} 0 R] /Count 1 ${level === 0 ? '' : `/Parent ${level + 1} 0 R`} >>`,
    );
  const number = depth + 2;
  objects.push(
    `<< /Type /Page /Parent ${number - 1} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents ${number + 1} 0 R >>`,
    `<< /Length ${DRAWING.length} >>\nstream\n${DRAWING}\nendstream`,
  );
  return aRawPdf(objects);
}

const TEXT = /The text of the page\./;

/** Documents that run, launch, fetch or never end in programs that draw them. */
export function listHostilePdfs({ url }: HostileHost): readonly HostileFile[] {
  return [
    {
      fileName: 'scripts.pdf',
      make: () =>
        aPage({
          catalog: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${url}/js"\\)) >> /AA << /WC << /S /URI /URI (${url}/close) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\);) >>] >> >>`,
          page: `/AA << /O << /S /Launch /F (/bin/sh) >> >>`,
        }),
      becomes: [{ outcome: 'imported', text: TEXT }],
    },
    {
      fileName: 'remote.pdf',
      make: () =>
        aPage({
          content: `${DRAWING} /X Do`,
          page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${url}/link) >> >> << /Type /Annot /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (${url}/movie) >> >>]`,
          more: [
            `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${url}/external.png) >> /Length 0 >>\nstream\n\nendstream`,
          ],
        }),
      becomes: [{ outcome: 'imported', text: TEXT }],
    },
    {
      fileName: 'huge-picture.pdf',
      make: () =>
        aPage({
          content: `${DRAWING} /X Do`,
          more: [
            '<< /Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream',
          ],
        }),
      becomes: [{ outcome: 'imported', text: TEXT }],
    },
    {
      fileName: 'form-in-itself.pdf',
      make: () =>
        aPage({
          content: `${DRAWING} /X Do`,
          more: [
            '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream',
          ],
        }),
      becomes: [{ outcome: 'imported', text: TEXT }],
    },
    {
      fileName: 'page-tree-in-itself.pdf',
      make: () =>
        aRawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
      becomes: [{ outcome: 'refused', says: /“page-tree-in-itself.pdf”/ }],
    },
    {
      fileName: 'length-of-itself.pdf',
      make: () =>
        aRawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
          '<< /Length 4 0 R >>\nstream\n(x) Tj\nendstream',
        ]),
      becomes: [{ outcome: 'refused', says: /“length-of-itself.pdf”/ }],
    },
    {
      fileName: 'deep-page-tree.pdf',
      make: () => aDeepTree(5000),
      becomes: [{ outcome: 'imported', text: TEXT }],
    },
    {
      fileName: 'million-pages-promised.pdf',
      make: () =>
        aRawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2000000000 >>']),
      becomes: [{ outcome: 'refused', says: /“million-pages-promised.pdf”/ }],
    },
    {
      fileName: 'deep-arrays.pdf',
      make: () => aPage({ page: `/Annots ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
      becomes: [{ outcome: 'refused', says: /“deep-arrays.pdf”/ }],
    },
    {
      fileName: 'many-operators.pdf',
      make: () => aPage({ content: `${DRAWING}\n${'q '.repeat(200_000)}${'(x) Tj '.repeat(10)}` }),
      becomes: [{ outcome: 'refused', says: /“many-operators.pdf” took longer than \d+ seconds/ }],
      isHeavy: true,
    },
    {
      fileName: 'bare-header.pdf',
      make: () => new TextEncoder().encode('%PDF-1.7\n'),
      becomes: [{ outcome: 'refused', says: /“bare-header.pdf” .*damaged/ }],
    },
  ];
}
