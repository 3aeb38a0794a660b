/** What of HLS ffmpeg does not write: playlists of playlists, and subtitles (RFC 8216, sections 3.5 and 4.3.4). */

const SMALL = 'BANDWIDTH=60000,RESOLUTION=160x90,FRAME-RATE=10';
const LARGE = 'BANDWIDTH=120000,RESOLUTION=320x180,FRAME-RATE=10';
const CODECS = 'CODECS="avc1.4d401e,mp4a.40.2"';

/**
 * @param {'AUDIO' | 'SUBTITLES'} type
 * @param {string} group
 */
const media = (type, group) =>
  [
    ['en', 'English', 'YES'],
    ['es', 'Español', 'NO'],
  ].map(
    ([language, name, isDefault]) =>
      `#EXT-X-MEDIA:TYPE=${type},GROUP-ID="${group}",NAME="${name}",LANGUAGE="${language}",` +
      `DEFAULT=${type === 'AUDIO' ? isDefault : 'NO'},AUTOSELECT=YES,URI="${language}/index.m3u8"`,
  );

const masters = {
  levels: [
    `#EXT-X-STREAM-INF:${SMALL},${CODECS}`,
    '90/index.m3u8',
    `#EXT-X-STREAM-INF:${LARGE},${CODECS}`,
    '180/index.m3u8',
  ],
  'two-audio': [...media('AUDIO', 'sound'), `#EXT-X-STREAM-INF:${SMALL},${CODECS},AUDIO="sound"`, 'video/index.m3u8'],
  subtitles: [
    ...media('SUBTITLES', 'words'),
    `#EXT-X-STREAM-INF:${SMALL},${CODECS},SUBTITLES="words"`,
    'video/index.m3u8',
  ],
};

/** @param {keyof typeof masters} name */
export const masterOf = (name) =>
  `${['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...masters[name]].join('\n')}\n`;

/**
 * A rendition of subtitles: its playlist and its segments, by file name. Each cue ends half a second before the next.
 * @param {string} word that cues begin with
 * @param {number} duration seconds
 * @param {number} segment seconds
 * @returns {Record<string, string>}
 */
export function subtitlesOf(word, duration, segment) {
  const starts = Array.from({ length: Math.ceil(duration / segment) }, (_, index) => index * segment);
  const time = (/** @type {number} */ seconds) => `00:00:${seconds.toFixed(3).padStart(6, '0')}`;
  const segments = starts.map((start, index) => [
    `${index}.vtt`,
    `WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n\n${time(start)} --> ${time(start + segment - 0.5)}\n${word} ${index}\n`,
  ]);
  const playlist = [
    '#EXTM3U',
    '#EXT-X-VERSION:3',
    `#EXT-X-TARGETDURATION:${segment}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    ...starts.flatMap((_, index) => [`#EXTINF:${segment.toFixed(1)},`, `${index}.vtt`]),
    '#EXT-X-ENDLIST',
  ];
  return { 'index.m3u8': `${playlist.join('\n')}\n`, ...Object.fromEntries(segments) };
}
