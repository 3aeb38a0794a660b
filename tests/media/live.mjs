/** The playlist of a live stream: a window that moves on by one segment a second, from the first time it is asked for. */

/** Segments there are when somebody first asks. */
const AT_START = 8;

/**
 * @param {object} options
 * @param {number} options.length segments of one second there are
 * @param {number} options.elapsed seconds since somebody first asked
 * @param {number} options.window segments that can be gone back to
 * @param {number} [options.end] segments after which it is over, and says so
 */
export function livePlaylist({ length, elapsed, window, end = length }) {
  const last = Math.min(end, AT_START + Math.floor(elapsed));
  const first = Math.max(0, last - window);
  const segments = Array.from({ length: last - first }, (_, index) => `#EXTINF:1.0,\n${first + index}.m4s`);
  const head = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-TARGETDURATION:1', `#EXT-X-MEDIA-SEQUENCE:${first}`];
  const tail = last === end ? ['#EXT-X-ENDLIST'] : [];
  return `${[...head, '#EXT-X-MAP:URI="init.mp4"', ...segments, ...tail].join('\n')}\n`;
}
