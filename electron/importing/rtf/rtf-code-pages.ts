import { decodeWindows1252 } from '../decode-windows-1252.ts';

/** `\fcharset` → code page (RTF 1.9.1, "Font Table"). */
const CHARSET_PAGES: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const LABELS: Readonly<Record<number, string>> = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

export function findCodePage(charset: number): number | undefined {
  return CHARSET_PAGES[charset];
}

/** Bytes of one font's code page → text; what cannot be decoded is U+FFFD. */
export function decodeCodePage(bytes: readonly number[], page: number): string {
  const array = Uint8Array.from(bytes);
  const label = LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  return label === 'windows-1252' ? decodeWindows1252(array) : new TextDecoder(label).decode(array);
}
