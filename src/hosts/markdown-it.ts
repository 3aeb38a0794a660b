/** `embed-hub/markdown-it`: a plugin for markdown-it, which cannot wait. */
import { openHost, type HostOptions } from './shared/host.js';

export type MarkdownItOptions = HostOptions;

/** What of markdown-it is used. */
export interface MarkdownIt {
  render(text: string, env?: object): string;
  readonly renderer: { render(tokens: readonly { readonly type: string }[], options: unknown, env: unknown): string };
}

/** The plugin, and what waits in its place. */
export interface MarkdownItPlugin {
  (md: MarkdownIt): void;
  /**
   * Asks about everything that these texts embed, so that `md.render` knows it. Not needed for what the lock file knows.
   * @throws TypeError before `md.use(…)`
   */
  prepare(texts: string | Iterable<string>): Promise<void>;
  /** Writes lock file and posters' index. */
  save(): Promise<void>;
}

/** How many texts are prepared at once. */
const AT_ONCE = 8;

/**
 * ```js
 * const embeds = await embedHub({ lock: 'embed-hub.lock.json' });
 * const md = markdownIt({ html: true }).use(embeds);
 * await embeds.prepare(text);
 * md.render(text);
 * await embeds.save();
 * ```
 * `md.render` finishes the embeds of a text from what is known by then; `md.renderInline` is left as it is.
 * @throws LockFileError, PosterFileError
 */
export default async function embedHub(options: MarkdownItOptions = {}): Promise<MarkdownItPlugin> {
  const host = await openHost(options);
  let plain: ((text: string) => string) | undefined;
  let isPlain = false;

  const use = (md: MarkdownIt): void => {
    const { renderer } = md;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, settings, env) => {
      const html = render(tokens, settings, env);
      const isLine = tokens.length === 1 && tokens[0]?.type === 'inline';
      return isPlain || isLine ? html : host.pageNow(html, { url: options.url }).html;
    };
    plain = (text) => {
      isPlain = true;
      try {
        return md.render(text, {});
      } finally {
        isPlain = false;
      }
    };
  };

  return Object.assign(use, {
    async prepare(texts: string | Iterable<string>) {
      if (!plain) throw new TypeError('md.use(…) comes before prepare(…).');
      const waiting = typeof texts === 'string' ? [texts] : [...texts];
      const render = plain;
      const work = async (): Promise<void> => {
        for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
          await host.page(render(text), { url: options.url });
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    save: () => host.save(),
  });
}
