import { type Marking, markingSchema } from '../model/marking.ts';
import { MARKING_SCHEMES, writeBanner } from './marking-words.ts';

/**
 * A marking from the words of its banner: `TLP:AMBER`, `SECRET//NOFORN`. Only what would be written again with exactly
 * these words is taken, so nothing is guessed; schemes of a codebook's own are not known here.
 */
export function readBanner(words: string): Marking | undefined {
  const [level = '', ...rest] = words.split('//');
  const scheme = MARKING_SCHEMES.find(({ levels }) => levels.some(({ banner }) => banner === level));
  const known = scheme?.levels.find(({ banner }) => banner === level);
  if (scheme === undefined || known === undefined) return undefined;
  const controls = rest
    .join('//')
    .split('/')
    .filter((control) => control !== '');
  const marking = { scheme: scheme.id, level: known.id, controls };
  const isValid = markingSchema.safeParse(marking).success;
  return isValid && writeBanner(marking) === words ? marking : undefined;
}

/** Banners joined by `, `, which a list of countries holds as well: `TLP:RED, SECRET//REL TO USA, AUS`. */
export function readBanners(words: string): readonly Marking[] | undefined {
  const parts = words.split(', ');
  for (let count = 1; count <= parts.length; count += 1) {
    const first = readBanner(parts.slice(0, count).join(', '));
    if (first === undefined) continue;
    if (count === parts.length) return [first];
    const others = readBanners(parts.slice(count).join(', '));
    if (others !== undefined) return [first, ...others];
  }
  return undefined;
}
