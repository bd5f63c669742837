import type { WindowPlaces } from '#renderer/state/command-handlers.ts';

/** A window without a page: nothing is selected, and a wish for the focus is written down. */
export function aWindow(fields: Partial<WindowPlaces> = {}) {
  const visited: string[] = [];
  const places: WindowPlaces = {
    getSelection: () => null,
    clearSelection: () => undefined,
    selectText: ({ start, end }) => visited.push(`select ${start}–${end}`),
    getReadingOffset: () => 0,
    findPassagesHere: () => null,
    focusReader: () => visited.push('reader'),
    focusPageField: () => visited.push('page field'),
    focusFind: () => visited.push('find'),
    focusLibrary: () => visited.push('library'),
    focusPassages: (place) => visited.push(`passages ${place}`),
    focusInspector: (field) => visited.push(`inspector ${field}`),
    ...fields,
  };
  return { places, visited };
}
