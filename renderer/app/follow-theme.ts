/** Puts the theme on the root element and keeps it there. The main process sets what `prefers-color-scheme` says. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', show);
  show();
}
