/** Copy buttons: to the clipboard, or else the text is selected for the reader's own keys. Either is said once. */
import { byId } from './dom.js';

export function copyButtons(): void {
  const status = byId('copied', HTMLElement);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button.copy') : null;
    const text = button && document.getElementById(button.dataset['copies'] ?? '');
    if (text) void copy(text).then((sentence) => say(status, sentence));
  });
  // it floats over the page: once the reader goes on, it has been read
  for (const type of ['keydown', 'pointerdown']) {
    document.addEventListener(type, () => say(status, ''));
  }
}

async function copy(text: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return 'Copied.';
  } catch {
    // no clipboard outside secure contexts, or the reader's browser refused it
    getSelection()?.selectAllChildren(text);
    return 'Selected: copy it with your own keys.';
  }
}

function say(status: HTMLElement, sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}
