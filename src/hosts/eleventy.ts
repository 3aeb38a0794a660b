/** `embed-hub/eleventy`: a plugin for Eleventy 3 and 2. */
import { addressOf, openHost, readFrom, type Host, type HostOptions } from './shared/host.js';

export type EleventyOptions = HostOptions;

/** What of Eleventy's configuration is used. */
export interface EleventyConfig {
  addTransform(name: string, transform: (this: EleventyPage, content: unknown) => Promise<unknown>): unknown;
  on(event: 'eleventy.after', listener: (event: EleventyAfter) => Promise<void>): unknown;
  readonly dir?: { readonly input?: string; readonly output?: string };
}

/** What Eleventy gives a transform. */
interface EleventyPage {
  readonly page?: { readonly outputPath?: string | false; readonly url?: string | false };
  readonly outputPath?: string | false;
  readonly url?: string | false;
}

interface EleventyAfter {
  readonly directories?: { readonly output: string };
  readonly dir?: { readonly output?: string };
}

/**
 * Finishes the embeds of every page that is written, gives feeds (`.xml`, `.rss`, `.atom`, `.json`) links and pictures in
 * their place, and when all is written saves the lock file and copies the posters to the output. While Eleventy serves,
 * an address is asked about once.
 * @param config Eleventy's
 */
export default function embedHub(config: EleventyConfig, options: EleventyOptions = {}): void {
  let opened: Promise<Host> | undefined;
  const host = (): Promise<Host> => (opened ??= openHost(options));

  config.addTransform('embed-hub', async function (content) {
    const path = this.page?.outputPath ?? this.outputPath;
    const address = this.page?.url ?? this.url;
    if (typeof content !== 'string' || !path) return content;
    const form = /\.(?:html?|xhtml)$/i.test(path)
      ? 'page'
      : /\.(?:xml|rss|atom|json)$/i.test(path)
        ? 'feed'
        : undefined;
    if (!form) return content;
    const url = addressOf(options, address || undefined);
    const folders = [config.dir?.input, config.dir?.output].filter((folder) => folder !== undefined);
    const read = readFrom(folders, (address || '').slice(1), options.url);
    return (await (await host())[form](content, { url, read })).html;
  });

  config.on('eleventy.after', async ({ directories, dir }) => {
    if (!opened) return;
    const { save, copyPosters } = await opened;
    await save();
    await copyPosters(directories?.output ?? dir?.output ?? '_site');
  });
}
