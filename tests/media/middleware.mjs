/**
 * Serves what make.mjs makes to component tests, below `/media/`, and what only a server can do. `NAME` is anything: a
 * test chooses one of its own, so that it counts from nothing.
 *
 * - `/media/hls/live/NAME/index.m3u8`: a live stream that starts when first asked for (`?window=` segments, `?end=`)
 * - `/media/fails/COUNT/NAME/…`: the first COUNT requests for segments below it are answered with 404
 * - `/media/closed/…`: without leave for other origins
 * - `/media/typed/TYPE/SUBTYPE/…`: with another content type
 */
import { LIVE, makeMedia } from './make.mjs';
import { livePlaylist } from './live.mjs';
import { mediaMiddleware } from '../tools/media-middleware.mjs';

/** @typedef {ReturnType<typeof mediaMiddleware>} Middleware */

/** @returns {Promise<Middleware>} */
export async function madeMedia() {
  const files = mediaMiddleware('/media/', await makeMedia());
  /** @type {Map<string, number>} name → when it was first asked for, in milliseconds */
  const started = new Map();
  /** @type {Map<string, number>} name → how often segments were asked for */
  const asked = new Map();

  return async (context, next) => {
    const live = /^\/media\/hls\/live\/([^/]+)\/([^/]+)$/.exec(context.path);
    if (live?.[2] === 'index.m3u8') {
      const name = live[1] ?? '';
      if (!started.has(name)) started.set(name, Date.now());
      const elapsed = (Date.now() - (started.get(name) ?? 0)) / 1000;
      const { window = LIVE, end = LIVE } = context.query;
      context.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
      context.type = 'application/vnd.apple.mpegurl';
      context.body = livePlaylist({ length: LIVE, elapsed, window: Number(window), end: Number(end) });
      // the runner lets browsers keep whatever has an extension for a year
      context.path = '/live';
      return;
    }
    if (live) context.path = `/media/hls/live/${live[2]}`;

    const [, count, name = '', rest] = /^\/media\/fails\/(\d+)\/([^/]+)\/(.*)$/.exec(context.path) ?? [];
    if (rest !== undefined) {
      const isSegment = /\.(?:m4s|mpegts)$/.test(rest);
      const times = (asked.get(name) ?? 0) + (isSegment ? 1 : 0);
      asked.set(name, times);
      if (isSegment && times <= Number(count)) {
        context.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
        context.status = 404;
        context.body = 'not yet';
        context.path = '/not-yet';
        return;
      }
      context.path = `/media/${rest}`;
    }

    const closed = context.path.startsWith('/media/closed/');
    if (closed) context.path = context.path.replace('/closed', '');
    const [, type, file] = /^\/media\/typed\/([^/]+\/[^/]+)\/(.*)$/.exec(context.path) ?? [];
    if (file !== undefined) context.path = `/media/${file}`;
    const result = await files(context, next);
    if (closed) context.remove('Access-Control-Allow-Origin');
    if (type !== undefined) context.type = type;
    return result;
  };
}
