export function nested(open: string, close: string, depth: number, inside: string): string {
  return `${open.repeat(depth)}${inside}${close.repeat(depth)}`;
}

export function columns(count: number, cell: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => cell(index)).join('');
}
