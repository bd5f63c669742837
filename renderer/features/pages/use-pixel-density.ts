import { useEffect, useState } from 'react';

/** Device pixels a CSS pixel, as it is now: the window may move to another screen. */
export function usePixelDensity(): number {
  const [density, setDensity] = useState(devicePixelRatio);
  useEffect(() => {
    const query = matchMedia(`(resolution: ${density}dppx)`);
    const update = () => setDensity(devicePixelRatio);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [density]);
  return density;
}
