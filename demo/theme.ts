/** The page's own light and dark, kept for this browser. Without a choice the system's is used. */
import { byId } from './dom.js';

const KEY = 'embed-hub-page';
type Theme = 'light' | 'dark';

export function themeButton(): void {
  const button = byId('theme', HTMLButtonElement);
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = stored();
  const show = (): void => {
    const theme = chosen ?? (system.matches ? 'dark' : 'light');
    if (chosen) document.documentElement.dataset['theme'] = chosen;
    button.textContent = theme === 'dark' ? 'Light page' : 'Dark page';
    button.value = theme === 'dark' ? 'light' : 'dark';
  };
  button.addEventListener('click', () => {
    chosen = button.value === 'dark' ? 'dark' : 'light';
    store(chosen);
    show();
  });
  system.addEventListener('change', show);
  show();
  button.hidden = false;
}

/** Storage throws where the reader has switched it off. */
function stored(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // the choice lasts until the page is left
  }
}
