/** What the tests of whole pages share: the built library in a browser whose whole world is the small internet. */
import { fileURLToPath } from 'node:url';
import type { ElementHandle, LaunchOptions, Page } from 'puppeteer-core';
import { launchChromium, type TestBrowser, type TestPage } from '../network/browser.js';
import { startInternet, type Internet } from '../network/internet.js';
import type { Mount } from '../network/mounted-site.js';

export const CDN = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SITE = 'https://blog.example';

export interface World {
  readonly internet: Internet;
  readonly chromium: TestBrowser;
  /** Opens a page of the blog in a context of its own; nothing is logged before it. */
  open(path: string): Promise<TestPage>;
  /** Addresses that others than the blog were asked for. */
  elsewhere(): string[];
  close(): Promise<void>;
}

/** A blog with the built library at `/embed-hub/`, and a browser. */
export async function startWorld({ pages, directories }: Mount, options: LaunchOptions = {}): Promise<World> {
  const internet = await startInternet();
  internet.mount('blog.example', { pages: pages ?? {}, directories: { '/embed-hub/': CDN, ...directories } });
  const chromium = await launchChromium(internet, options);
  return {
    internet,
    chromium,
    async open(path) {
      const tab = await chromium.newPage();
      await inPage(tab.page);
      internet.clear();
      await tab.page.goto(SITE + path);
      return tab;
    },
    elsewhere: () => internet.requests.filter(({ host }) => host !== 'blog.example').map(({ url }) => url),
    async close() {
      await chromium.close();
      await internet.close();
    },
  };
}

/** A page of the blog. @param script attributes of the loader's tag */
export const post = (body: string, script = '', head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A post</title><link rel="icon" href="data:,">${head}
<script type="module" src="/embed-hub/embed-hub.js"${script}></script></head><body><main>${body}</main></body></html>`;

/** Waits for something in the shadow root of the first element that fits. */
export async function within(tab: Page, host: string, inner: string): Promise<ElementHandle<HTMLElement>> {
  const found = await tab.waitForFunction(
    (outer, selector) => document.querySelector(outer)?.shadowRoot?.querySelector(selector),
    { polling: 'raf' },
    host,
    inner,
  );
  return found.asElement() as ElementHandle<HTMLElement>;
}

/** Waits until an element that fits is in a state. */
export const inState = (tab: Page, host: string, state: string): Promise<unknown> =>
  tab.waitForFunction(
    (selector, name) => document.querySelector(selector)?.matches(`:state(${name})`),
    { polling: 'raf' },
    host,
    state,
  );

/** Waits until every `<embed-media>` has drawn what it knows. */
export const settled = (tab: Page, selector = 'embed-media'): Promise<unknown> =>
  tab.waitForFunction(
    (which) =>
      [...document.querySelectorAll(which)].every(
        (one) => one.shadowRoot?.querySelector('figure, .card') ?? one.matches(':state(unknown)'),
      ),
    { polling: 'raf' },
    selector,
  );

/** For functions that run in a page: the compiler marks the named ones inside with a helper that is not there. */
export const inPage = (tab: Page): Promise<unknown> => tab.evaluateOnNewDocument('globalThis.__name = (it) => it');
