/**
 * The one script a page needs: `<script type="module" src="…/embed-hub.js"></script>`. It looks for our tags, those that
 * come later included, and loads the code of each that it meets, once.
 *
 * Configuration: data attributes of the script, or `<meta name="embed-hub" content="resolver=/oembed, consent=ask">`, whose
 * pairs are separated by commas or semicolons. An attribute wins over the same name there.
 *
 * - `data-resolver`, `resolver=…`: address of the site's own resolver. Default: no server is asked anything.
 * - `data-consent`, `consent=…`: `click` (the press is the answer), `ask` (a question before it), `granted` (players load
 *   when they come near). Default `click`.
 * - `data-posters`, `posters=…`: `own` (pictures of the page's own origin) or `provider` (those of providers too). Default
 *   `own`.
 * - `data-timeout`, `timeout=…`: seconds a player may take to load. Default 15.
 * - `data-auto`, `auto`: the automatic mode: old players of the page and of what comes later are brought back. Its value
 *   is a selector of the elements in which an address that stands alone becomes a player too; empty: none.
 * - `data-auto-frames`, `auto-frames`: in the automatic mode players that still work are taken as well.
 *
 * Values that are none of these are passed over. Tags inside other people's shadow roots are not seen; import
 * `embed-hub/define/<tag>.js` there. Links to a time (`#t=90`, `#talk:t=90`) work where the page has any.
 */
import { tags } from './define/_tags.js';
import type { Config } from './elements/config.js';

/** Names as in `dataset`. */
type Settings = ReadonlyMap<string, string>;

const TIME_LINK = 'a[href*="#t="], a[href*=":t="]';
const timeLinks = async (): Promise<unknown> => (await import('./elements/playing/time-links.js')).watchTimeLinks();

function pageSettings(): Settings {
  const values = new Map<string, string>();
  const meta = document.querySelector<HTMLMetaElement>('meta[name="embed-hub"]')?.content ?? '';
  for (const pair of meta.split(/[,;]/)) {
    const [name = '', ...value] = pair.split('=');
    const key = name.trim().replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    values.set(key, value.join('=').trim());
  }
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[src]')) {
    if (script.src !== import.meta.url) continue;
    for (const [name, value] of Object.entries(script.dataset)) values.set(name, value?.trim() ?? '');
  }
  return values;
}

/** Takes effect with the first element, whose code comes with that of the settings. */
function configurator(settings: Settings): () => Promise<void> {
  let done: Promise<void> | undefined;
  const apply = async (): Promise<void> => {
    const { configure } = await import('./elements/config.js');
    configure(readConfig(settings));
  };
  return () => (done ??= apply());
}

function readConfig(settings: Settings): Config {
  const oneOf = <const Word extends string>(name: string, words: readonly Word[]): Record<string, Word> => {
    const value = words.find((word) => word === settings.get(name));
    return value ? { [name]: value } : {};
  };
  const [resolver, timeout] = [settings.get('resolver'), Number(settings.get('timeout'))];
  return {
    ...(resolver ? { resolver } : {}),
    ...oneOf('consent', ['ask', 'click', 'granted']),
    ...oneOf('posters', ['own', 'provider']),
    ...(timeout > 0 && timeout < Infinity ? { timeout } : {}),
  };
}

/** Without what could not be loaded the page keeps its links: nothing to tell a reader. */
function warn(what: string, error: unknown): void {
  console.warn(`embed-hub: ${what} could not be loaded`, error);
}

function watch(configured: () => Promise<void>): void {
  const waiting = new Map([...tags, [TIME_LINK, timeLinks] as const]);
  const look = (root: ParentNode): void => {
    for (const [selector, load] of waiting) {
      if (!(root as Partial<Element>).matches?.(selector) && !root.querySelector(selector)) continue;
      waiting.delete(selector);
      Promise.all([configured(), load()]).catch((error: unknown) => warn(selector, error));
    }
  };
  look(document);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) look(node);
    }
    if (!waiting.size) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

function run(): void {
  const settings = pageSettings();
  watch(configurator(settings));
  // the page may have been opened by a link to a time from elsewhere
  if (/[#:]t=/.test(location.hash)) timeLinks().catch((error: unknown) => warn('links to a time', error));
  const text = settings.get('auto');
  if (text === undefined) return;
  import('./elements/automatic/start.js').then(
    ({ startAutomatic }) => startAutomatic({ text, frames: settings.has('autoFrames') }),
    (error: unknown) => warn('the automatic mode', error),
  );
}

if (typeof document !== 'undefined') run();
