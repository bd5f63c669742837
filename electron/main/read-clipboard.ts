import { clipboard } from 'electron';

/**
 * Text and markup of the clipboard; empty what it does not hold. Electron 45 hands out items after the web's clipboard API,
 * Electron 33 has a method of its own for markup.
 */
export async function readClipboard(): Promise<{ readonly text: string; readonly html: string }> {
  return { text: await clipboard.readText(), html: await readHtml() };
}

async function readHtml(): Promise<string> {
  const ownMethod: unknown = Reflect.get(clipboard, 'readHTML');
  if (typeof ownMethod === 'function') {
    const html: unknown = await Reflect.apply(ownMethod, clipboard, []);
    return typeof html === 'string' ? html : '';
  }
  for (const item of await clipboard.read()) {
    if (!item.types.includes('text/html')) continue;
    const content: unknown = await item.getType('text/html');
    if (content instanceof Blob) return content.text();
    if (typeof content === 'string') return content;
  }
  return '';
}
