/**
 * The one script a page needs: `<script type="module" src="…/embed-hub.js"></script>`. It looks for our tags, those that
 * come later included, and loads the code of each that it meets, once.
 *
 * Configuration: data attributes of the script, or `<meta name="embed-hub" content="resolver=/oembed, consent=ask">`.
 * Tags inside other people's shadow roots are not seen; import `embed-hub/define/<tag>.js` there.
 */
import { tags } from './define/_tags.js';
import type { Config } from './elements/config.js';

/** Reads what the page says, at once; it takes effect with the first element, whose code comes with that of the settings. */
function pageSettings(): () => Promise<void> {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="embed-hub"]')?.content ?? '';
  const values = new Map(
    meta.split(/[,;]/).map((pair) => pair.split('=', 2).map((part) => part.trim()) as [string, string]),
  );
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[src]')) {
    if (script.src !== import.meta.url) continue;
    for (const [name, value] of Object.entries(script.dataset)) values.set(name, value ?? '');
  }
  let done: Promise<void> | undefined;
  const apply = async (): Promise<void> => {
    const { configure } = await import('./elements/config.js');
    configure(readConfig(Object.fromEntries(values)));
  };
  return () => (done ??= apply());
}

/** Text from markup, as attributes or `key=value` pairs. Unknown keys and unusable values are passed over. */
function readConfig(values: Readonly<Record<string, string | undefined>>): Config {
  const { resolver, consent, timeout } = values;
  return {
    ...(resolver ? { resolver } : {}),
    ...(consent === 'ask' || consent === 'click' || consent === 'granted' ? { consent } : {}),
    ...(Number(timeout) > 0 ? { timeout: Number(timeout) } : {}),
  };
}

function watch(configured: () => Promise<void>): void {
  const waiting = new Map(tags);
  const look = (root: ParentNode): void => {
    for (const [tag, load] of waiting) {
      if ((root as Element).localName !== tag && !root.querySelector(tag)) continue;
      waiting.delete(tag);
      // without it the page keeps its links: nothing to tell a reader
      Promise.all([configured(), load()]).catch((error: unknown) =>
        console.warn(`embed-hub: <${tag}> could not be loaded`, error),
      );
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

if (typeof document !== 'undefined') {
  watch(pageSettings());
}
