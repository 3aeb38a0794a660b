/**
 * The automatic mode: old embeds of a page as it stands, and of what comes into it later, are brought back as a build would.
 * This part only looks; what reads markup (`restore.ts`, with `legacy/`) is loaded when there is something to read, and
 * what knows dead services (`dead-frames.ts`) when there is a frame.
 */
import { elementsIn, isCandidate, isSelector, type AutomaticSettings } from './candidates.js';
import { isLivingFrame } from './living.js';
import { Slices } from './slices.js';

/** Marks the page: copies of the library do not do it twice. */
const KEY = Symbol.for('embed-hub.automatic');
const page = globalThis as { [KEY]?: (() => void) | undefined };

/**
 * Begins, once the page's own markup is complete. Of several copies of the library the first does it, with its settings.
 * @returns what ends it: nothing is watched any more, what was replaced stays
 */
export function startAutomatic(settings: AutomaticSettings): () => void {
  const running = page[KEY];
  if (running) return running;
  const end = new AbortController();
  const stop = (): void => {
    end.abort();
    page[KEY] = undefined;
  };
  page[KEY] = stop;
  const run = (): void => watch(known(settings), end.signal);
  // elements that the parser is still filling would be misread
  if (document.readyState !== 'loading') run();
  else document.addEventListener('DOMContentLoaded', run, { once: true, signal: end.signal });
  return stop;
}

function known(settings: AutomaticSettings): AutomaticSettings {
  if (!settings.text || isSelector(settings.text)) return settings;
  console.warn(`embed-hub: data-auto is no selector: ${settings.text}`);
  return { ...settings, text: '' };
}

function watch(settings: AutomaticSettings, signal: AbortSignal): void {
  const again = (element: Element): void => {
    if (!signal.aborted) slices.add([element]);
  };
  const restorer = lazily(async () => {
    const { Restorer } = await import('./restore.js');
    return new Restorer(settings, again, signal);
  }, again);
  const frames = lazily(() => import('./dead-frames.js'), again);
  const slices = new Slices<Element>((element) => {
    if (!isCandidate(element, settings)) return;
    const isLeft = !settings.frames && isLivingFrame(element) && !frames(element)?.isDeadFrame(element, again);
    if (!isLeft) restorer(element)?.restore(element);
  });
  const observer = new MutationObserver((records) => {
    const pieces = new Set<Element>();
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        const piece = node instanceof Element ? node : target;
        if (piece instanceof Element) pieces.add(piece);
      }
    }
    slices.add(elementsIn(pieces, settings));
  });
  const stop = (): void => {
    observer.disconnect();
    slices.clear();
  };
  signal.addEventListener('abort', stop);
  // not the body: some sites put in another one for each page
  const root = document.documentElement;
  slices.add(elementsIn([root], settings));
  observer.observe(root, { childList: true, subtree: true });
}

/**
 * Loads something when it is first asked for. Where it cannot be loaded the page stays as it is.
 * @param again is called with everything that asked before it was there
 * @returns undefined until it is there
 */
function lazily<T>(load: () => Promise<T>, again: (element: Element) => void): (element: Element) => T | undefined {
  let loaded: T | undefined;
  let asked: Element[] | undefined;
  return (element) => {
    if (loaded) return loaded;
    if (!asked) {
      asked = [];
      load().then(
        (value) => {
          loaded = value;
          asked?.forEach(again);
        },
        (error: unknown) => console.warn('embed-hub: the automatic mode could not be loaded', error),
      );
    }
    asked.push(element);
    return undefined;
  };
}
