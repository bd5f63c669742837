/**
 * happy-dom has no CSS Custom Highlight API. This stand-in remembers what is painted, so that component tests can ask;
 * what it looks like is for the tests in the real window.
 */
export class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  type: HighlightType = 'highlight';
}

class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  readonly collapsed: boolean;

  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
    this.collapsed = init.startContainer === init.endContainer && init.startOffset === init.endOffset;
  }
}

/** Puts the stand-in in place. @returns the registry, empty */
export function installHighlightApi(): Map<string, FakeHighlight> {
  const registry = new Map<string, FakeHighlight>();
  Object.assign(globalThis, { Highlight: FakeHighlight, StaticRange: FakeStaticRange });
  // The window makes a new CSS object at every look, so a property set on it would be gone at the next.
  const css = {
    highlights: registry,
    escape: (name: string) => name.replace(/[^\w-]/g, (character) => `\\${character}`),
    supports: () => false,
  };
  Object.defineProperty(globalThis, 'CSS', { value: css, configurable: true });
  return registry;
}
