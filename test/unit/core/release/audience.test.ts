import { describe, expect, it } from 'vitest';
import { findObstacles, mayRead } from '#core/release/audience.ts';

const green = [{ scheme: 'tlp2', level: 'green', controls: [] }];
const secretNoforn = [{ scheme: 'us', level: 'secret', controls: ['NOFORN'] }];
const marking = (scheme: string, level: string, ...controls: string[]) => ({ scheme, level, controls });

describe('mayRead', () => {
  it.each([
    [green, marking('tlp2', 'clear'), true],
    [green, marking('tlp2', 'green'), true],
    [green, marking('tlp2', 'amber'), false],
    [green, marking('tlp2', 'ultraviolet'), false],
    [green, marking('us', 'unclassified'), true],
    [green, marking('us', 'secret'), false],
    [green, marking('house', 'inner'), false],
    [secretNoforn, marking('us', 'secret', 'NOFORN'), true],
    [secretNoforn, marking('us', 'secret', 'NOFORN', 'ORCON'), false],
    [[], marking('tlp2', 'clear'), true],
    [[], marking('tlp2', 'clear', 'LIMDIS'), false],
  ])('%o of %o: %s', (audience, one, expected) => {
    expect(mayRead(audience, one)).toBe(expected);
  });
});

describe('findObstacles', () => {
  it('names what withholds, and nothing for what is not marked', () => {
    const red = marking('tlp2', 'red');
    expect(findObstacles(green, [marking('tlp2', 'clear'), red])).toEqual([red]);
    expect(findObstacles(green, [])).toEqual([]);
  });
});
