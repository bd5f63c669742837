import { useSyncExternalStore } from 'react';

const THEME_QUERIES = ['(forced-colors: active)', '(prefers-contrast: more)'];

/** Which colours are in force: changes with the theme and the system's contrast. For what is drawn by hand, on a canvas. */
export function useThemeVersion(): string {
  return useSyncExternalStore(subscribe, readTheme);
}

function readTheme(): string {
  const theme = document.documentElement.dataset.theme ?? 'light';
  return [theme, ...THEME_QUERIES.map((query) => String(matchMedia(query).matches))].join(' ');
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const queries = THEME_QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
