import { useMemo } from 'react';
import { READING_LIMITS } from '#core/settings/reading.ts';
import type { ReaderTypography } from '../features/reader/Reader.tsx';
import { READING_FACES } from '../features/settings/reading-faces.ts';
import { useAppState } from './app-context.ts';

/** What the person has chosen for their eyes; the same object until one of it changes. */
export function useTypography(): { readonly fontSizePx: number; readonly typography: ReaderTypography } {
  const fontSizePx = useAppState(
    ({ info }) => info?.settings.readerFontSizePx ?? READING_LIMITS.fontSizePx.initial,
  );
  const font = useAppState(({ info }) => info?.settings.readerFont ?? 'serif');
  const measureEm = useAppState(
    ({ info }) => info?.settings.readerMeasureEm ?? READING_LIMITS.measureEm.initial,
  );
  const lineHeight = useAppState(
    ({ info }) => info?.settings.readerLineHeight ?? READING_LIMITS.lineHeight.initial,
  );
  const typography = useMemo(() => {
    const fontFamily = READING_FACES[font];
    return { measureEm, lineHeight, ...(fontFamily === undefined ? {} : { fontFamily }) };
  }, [font, measureEm, lineHeight]);
  return { fontSizePx, typography };
}
