/**
 * Serves media to component tests with its proper types, CORS and byte ranges, which the development server does not do.
 * Segments of MPEG transport streams are called `.mpegts`: under their usual name `.ts` they would be compiled.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4a': 'audio/mp4',
  '.m4s': 'video/iso.segment',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.mpegts': 'video/mp2t',
  '.opus': 'audio/ogg',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
};

/**
 * @param {string} prefix of the paths it answers, with a slash at its end
 * @param {string} folder absolute
 * @returns {import('@web/test-runner').TestRunnerCoreConfig['middleware'] extends (infer M)[] | undefined ? M : never}
 */
export const mediaMiddleware = (prefix, folder) => async (context, next) => {
  const type = types[extname(context.path)];
  if (!context.path.startsWith(prefix) || !type) return next();
  const file = join(folder, normalize(`/${decodeURIComponent(context.path.slice(prefix.length))}`));
  const size = await stat(file).then(
    (stats) => stats.size,
    () => undefined,
  );
  if (size === undefined) {
    context.status = 404;
    context.body = 'no such file';
    return;
  }
  context.set({ 'Accept-Ranges': 'bytes', 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
  context.type = type;
  const range = rangeOf(context.get('range'), size);
  if (range && range.start > range.end) {
    context.status = 416;
    context.set('Content-Range', `bytes */${size}`);
    return;
  }
  if (range) {
    context.status = 206;
    context.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  context.length = end - start + 1;
  context.body = createReadStream(file, { start, end });
};

/**
 * The one range of a `Range` header (RFC 9110, section 14.2).
 * @param {string} header
 * @param {number} size in bytes
 */
function rangeOf(header, size) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first) return { start: Number(first), end: last ? Math.min(Number(last), size - 1) : size - 1 };
  return last ? { start: Math.max(0, size - Number(last)), end: size - 1 } : undefined;
}
