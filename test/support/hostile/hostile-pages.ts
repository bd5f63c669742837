import type { HostileFile, HostileHost } from './hostile-file.ts';
import { columns, nested } from './repeat-markup.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Web pages that are too deep, too wide, or ask for something from elsewhere. */
export function listHostilePages({ url }: HostileHost): readonly HostileFile[] {
  return [
    {
      fileName: 'deep-divs.html',
      make: () => bytesOf(nested('<div>', '</div>', 20_000, '<p>At the bottom.</p>')),
      becomes: [{ outcome: 'imported', text: /At the bottom\./ }],
    },
    {
      fileName: 'deep-tables.html',
      make: () => bytesOf(nested('<table><tr><td>', '</td></tr></table>', 3000, 'At the bottom.')),
      becomes: [{ outcome: 'imported', text: /At the bottom\./ }],
    },
    {
      fileName: 'deep-formatting.html',
      make: () => bytesOf(`<p>${'<b><i><a href=x>'.repeat(3000)}Text.${'</p><p>'.repeat(300)}`),
      becomes: [{ outcome: 'imported', text: /Text\./ }],
    },
    {
      fileName: 'deep-lists.html',
      make: () => bytesOf(nested('<ul><li>', '</li></ul>', 10_000, 'At the bottom.')),
      becomes: [{ outcome: 'imported', text: /At the bottom\./ }],
    },
    {
      fileName: 'wide-spans.html',
      make: () =>
        bytesOf(
          `<p>Before.</p><table>${'<tr><td colspan="999999999" rowspan="999999999">a<td>b'.repeat(500)}</table>`,
        ),
      becomes: [{ outcome: 'imported', text: /^Before\./ }],
    },
    {
      fileName: 'ten-thousand-columns.html',
      make: () => bytesOf(`<table><tr>${columns(10_000, (index) => `<td>c${index}</td>`)}</tr></table>`),
      becomes: [{ outcome: 'imported', text: /^c0\tc1\t.*\tc9999$/ }],
    },
    {
      fileName: 'open-tags.html',
      make: () => bytesOf(`<p>Text ${'<'.repeat(1_000_000)}${'<!--'.repeat(100_000)}`),
      becomes: [{ outcome: 'imported', text: /^Text/ }],
    },
    {
      fileName: 'many-attributes.html',
      make: () => bytesOf(`<p ${columns(100_000, (index) => `a${index}="${index}" `)}>Text.</p>`),
      becomes: [{ outcome: 'imported', text: /^Text\./ }],
    },
    {
      fileName: 'remote.html',
      make: () =>
        bytesOf(
          `<!DOCTYPE html SYSTEM "${url}/page.dtd"><html><head><base href="${url}/"><link rel="stylesheet" href="${url}/a.css"><meta http-equiv="refresh" content="0;url=${url}/next"><script src="${url}/a.js"></script><style>@import "${url}/b.css";</style></head><body onload="fetch('${url}/x')"><p>Seen by nobody.</p><img src="${url}/pixel.png"><img srcset="${url}/2x.png 2x"><iframe src="${url}/frame"></iframe><object data="${url}/o"></object><video src="${url}/v"></video><svg><image href="${url}/s.png"/></svg></body></html>`,
        ),
      becomes: [{ outcome: 'imported', text: /Seen by nobody\./ }],
    },
    {
      fileName: 'million-blocks.html',
      make: () => bytesOf('<p>x</p>'.repeat(250_000)),
      becomes: [
        { outcome: 'refused', says: /“million-blocks.html” .*250000 paragraphs; the limit is 200000/ },
      ],
    },
  ];
}
