/** hls.js, loaded when somebody wants to play: the light build where that is enough. */
import type Hls from 'hls.js';
import type { HlsConfig, Loader, LoaderCallbacks, LoaderConfiguration, PlaylistLoaderContext } from 'hls.js';
import { needsAll, type Manifest } from './hls-manifest.js';

type Build = typeof Hls;

/** @throws where its file cannot be loaded */
export async function loadHls(manifest: Manifest): Promise<Build> {
  if (needsAll(manifest)) return (await import('hls.js')).default;
  // @ts-expect-error: the light build has the same types, and its package does not say so
  return ((await import('hls.js/light')) as { default: Build }).default;
}

/** A loader of playlists that has the first one already. */
export function loaderWith(Hls: Build, manifest: Manifest): NonNullable<HlsConfig['pLoader']> {
  const Base = Hls.DefaultConfig.loader as new (config: HlsConfig) => Loader<PlaylistLoaderContext>;
  let first: Manifest | undefined = manifest;
  return class extends Base {
    override load(
      context: PlaylistLoaderContext,
      config: LoaderConfiguration,
      callbacks: LoaderCallbacks<PlaylistLoaderContext>,
    ): void {
      if (!first) return super.load(context, config, callbacks);
      const { url, text } = first;
      first = undefined;
      const now = performance.now();
      Object.assign(this.stats.loading, { start: now, first: now, end: now });
      this.stats.loaded = this.stats.total = text.length;
      // hls.js is not made for an answer within its question
      queueMicrotask(() => {
        if (!this.stats.aborted) callbacks.onSuccess({ url, data: text, code: 200 }, this.stats, context, null);
      });
    }
  };
}
