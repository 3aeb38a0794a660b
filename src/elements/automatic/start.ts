/**
 * The automatic mode: old embeds of a page as it stands, and of what comes into it later, are brought back as a build would.
 * This part only looks; what reads markup (`restore.ts`, with `legacy/`) is loaded when there is something to read.
 */
import { elementsIn, isCandidate, isSelector, type AutomaticSettings } from './candidates.js';
import { Slices } from './slices.js';

type Restorer = InstanceType<typeof import('./restore.js').Restorer>;

/** Marks the page: copies of the library do not do it twice. */
const KEY = Symbol.for('embed-hub.automatic');
const page = globalThis as { [KEY]?: () => void };

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
    delete page[KEY];
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
  let restorer: Promise<Restorer> | undefined;
  const load = async (): Promise<Restorer> => {
    const { Restorer } = await import('./restore.js');
    return new Restorer(settings, (element) => void slices.add([element]), signal);
  };
  let ready: Restorer | undefined;
  const waiting: Element[] = [];
  const slices = new Slices<Element>((element) => {
    if (!isCandidate(element, settings)) return;
    if (ready) return ready.restore(element);
    waiting.push(element);
    // where it cannot be loaded the page stays as it is
    restorer ??= load();
    restorer.then(
      (loaded) => {
        ready = loaded;
        slices.add(waiting.splice(0));
      },
      (error: unknown) => {
        if (waiting.splice(0).length) console.warn('embed-hub: the automatic mode could not be loaded', error);
      },
    );
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
