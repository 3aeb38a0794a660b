/** `embed-hub/vite`: a plugin for Vite: the pages of a build, and those of the development server. */
import { join, relative, resolve, sep } from 'node:path';
import { addressOf, openHost, readFrom, type Host, type HostOptions } from './shared/host.js';

export type ViteOptions = HostOptions;

/** What of Vite's resolved configuration is used. */
interface ViteConfig {
  readonly root: string;
  readonly base: string;
  readonly publicDir: string;
  readonly build: { readonly outDir: string };
}

/** The plugin, as Vite wants it. */
export interface VitePlugin {
  readonly name: 'embed-hub';
  configResolved(config: ViteConfig): void;
  readonly transformIndexHtml: {
    readonly order: 'post';
    handler(html: string, context: { readonly path: string }): Promise<string>;
  };
  readonly writeBundle: {
    readonly order: 'post';
    readonly sequential: true;
    handler(): Promise<void>;
  };
}

/**
 * Finishes the embeds of every HTML page, after Vite has written its own tags into it. A build saves the lock file and
 * copies the posters to the output; the development server saves after each page that asked something.
 */
export default function embedHub(options: ViteOptions = {}): VitePlugin {
  let opened: Promise<Host> | undefined;
  let config: ViteConfig = { root: process.cwd(), base: '/', publicDir: '', build: { outDir: 'dist' } };
  const host = (): Promise<Host> => (opened ??= openHost(options, config.root, baseOf(config)));
  return {
    name: 'embed-hub',
    configResolved(resolved) {
      config = resolved;
      opened = undefined;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        const { page, builder, save } = await host();
        const before = builder.asked;
        const read = readFrom([config.publicDir, config.root].filter(Boolean), path.slice(1), options.url);
        const built = await page(html, { url: addressOf(options, path.replace(/index\.html$/, '')), read });
        if (builder.asked > before) await save();
        return built.html;
      },
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!opened) return;
        const { posters, save, copyPosters } = await opened;
        await save();
        const output = resolve(config.root, config.build.outDir);
        // below the public folder they have their place, whatever its depth
        const inPublic = posters && config.publicDir ? relative(config.publicDir, posters.directory) : '..';
        await copyPosters(inPublic.split(sep)[0] === '..' ? output : join(output, inPublic, '..'));
      },
    },
  };
}

/** A base that is relative, or on another host, begins no address of a page's own picture at any depth. */
const baseOf = ({ base }: ViteConfig): string => (/^(?:\/|https?:)/.test(base) ? base : '/');
