/** happy-dom lays nothing out: gives lists and rows a height, so that windowed lists draw their first rows. */
export function givenLayout({ listPx = 600, rowPx = 40 } = {}): void {
  define('clientHeight', (element) => (element.getAttribute('role') === 'listbox' ? listPx : rowPx));
  define('offsetHeight', (element) => (element.getAttribute('role') === 'listbox' ? listPx : rowPx));
  define('clientWidth', () => 280);
  define('offsetWidth', () => 280);
}

function define(property: string, measure: (element: Element) => number): void {
  Object.defineProperty(HTMLElement.prototype, property, {
    configurable: true,
    get(this: HTMLElement) {
      return measure(this);
    },
  });
}
