/**
 * Takes the structure for assistive software out of a PDF that the print engine has written. The engine makes bookmarks only
 * together with a structure; one that holds nothing but headings would make screen readers skip the text, and without any
 * they read it in the order of the page. The two entries of the catalogue (ISO 32000-1, 7.7.2) are overwritten with spaces, so
 * that nothing in the file changes its place. A file that is written otherwise is given back as it is.
 */
export function dropStructure(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const catalogue = text.lastIndexOf('/Type /Catalog');
  const end = text.indexOf('endobj', catalogue);
  if (catalogue === -1 || end === -1) return pdf;
  const changed = Uint8Array.from(pdf);
  for (const entry of text
    .slice(catalogue, end)
    .matchAll(/\/MarkInfo\s*<<[^<>]*>>|\/StructTreeRoot \d+ \d+ R/g)) {
    const start = catalogue + entry.index;
    changed.fill(SPACE, start, start + entry[0].length);
  }
  return changed;
}

const SPACE = 0x20;
