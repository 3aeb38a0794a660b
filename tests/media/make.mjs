/**
 * Makes the small real files that media tests play, with ffmpeg, once: they lie in .cache/media, in a folder named after
 * the recipe. `node tests/media/make.mjs` prints where.
 *
 * Each lasts 12 seconds unless it says otherwise; pictures are tiny.
 *
 * - `tone.mp3`, `tone.m4a` (AAC), `tone.opus` (Ogg), `tone.webm` (Opus), `clip.mp4` (H.264, AAC), `clip.webm` (VP8, Opus)
 * - `talk.m4a`: 90 seconds, with an index, as seeking in a bare MP3 is a guess
 * - `hls/ts`, `hls/fmp4`: one media playlist, `index.m3u8`, in segments of two seconds
 * - `hls/audio`: sound alone
 * - `hls/levels`: two qualities, 90 and 180 px high
 * - `hls/two-audio`: English, and Spanish a fifth higher
 * - `hls/subtitles`: English and Spanish, one cue for each segment (`Line 0` …, `Línea 0` …)
 * - `hls/broken`: the second of its segments is missing
 * - `hls/page`: a web page under the name of a playlist
 * - `hls/live`: 60 seconds in segments of one; its playlist is written by live.mjs
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { masterOf, subtitlesOf } from './playlists.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Seconds each file lasts. */
const DURATION = 12;
/** Seconds of one HLS segment. */
const SEGMENT = 2;
/** Seconds, and so segments, that the live stream has. */
export const LIVE = 60;

const RATE = 10;

/** A white square that crosses a plain field in eight seconds: it shows that time moves, and weighs nothing. */
const picture = (/** @type {number} */ width, /** @type {number} */ height, seconds = DURATION) => {
  const side = Math.floor(height / 4) * 2;
  const field = (/** @type {string} */ color, /** @type {string} */ size) =>
    `color=c=${color}:s=${size}:r=${RATE}:d=${seconds}`;
  return [
    `${field('0x204080', `${width}x${height}`)}[field]`,
    `${field('white', `${side}x${side}`)}[square]`,
    `[field][square]overlay=x='mod(t*W/8\\,W-w)':y=H/2-h/2:shortest=1,format=yuv420p`,
  ].join(';');
};
const tone = (/** @type {number} */ hertz, seconds = DURATION, sampleRate = 24000) =>
  `sine=frequency=${hertz}:sample_rate=${sampleRate}:duration=${seconds}`;

const h264 = (seconds = SEGMENT) =>
  `-c:v libx264 -profile:v main -level 3.0 -preset veryfast -crf 38 -bf 0 -sc_threshold 0 -g ${seconds * RATE} -keyint_min ${seconds * RATE}`.split(
    ' ',
  );
const aac = '-c:a aac -b:a 16k -ac 1'.split(' ');
const opus = '-c:a libopus -b:a 8k -ac 1'.split(' ');
const generated = (/** @type {string[]} */ ...sources) => sources.flatMap((source) => ['-f', 'lavfi', '-i', source]);

/**
 * @param {'ts' | 'fmp4'} kind
 * @param {string} folder
 */
function hls(kind, folder, seconds = SEGMENT) {
  const common = ['-f', 'hls', '-hls_time', String(seconds), '-hls_playlist_type', 'vod'];
  const names =
    kind === 'ts'
      ? ['-hls_segment_filename', `${folder}/%d.mpegts`]
      : [
          '-hls_segment_type',
          'fmp4',
          '-hls_fmp4_init_filename',
          'init.mp4',
          '-hls_segment_filename',
          `${folder}/%d.m4s`,
        ];
  return [...common, ...names, `${folder}/index.m3u8`];
}

/** Calls of ffmpeg, each of which writes one file or one folder; those of the second row read files of the first. */
const first = [
  [...generated(picture(160, 90), tone(440)), ...h264(), ...aac, '-shortest', '-movflags', '+faststart', 'clip.mp4'],
  [...generated(picture(320, 180), tone(440)), ...h264(), ...aac, '-shortest', 'large.mp4'],
  [...generated(picture(160, 90, LIVE), tone(440, LIVE)), ...h264(1), ...aac, ...hls('fmp4', 'hls/live', 1)],
  [...generated(tone(440)), ...aac, '-movflags', '+faststart', 'tone.m4a'],
  [...generated(tone(660)), ...aac, 'spanish.m4a'],
  [...generated(tone(440)), '-c:a', 'libmp3lame', '-b:a', '16k', '-ac', '1', 'tone.mp3'],
  [...generated(tone(440, 90)), '-c:a', 'aac', '-b:a', '24k', '-ac', '1', '-movflags', '+faststart', 'talk.m4a'],
  [...generated(tone(440, DURATION, 48000)), ...opus, 'tone.opus'],
  [...generated(tone(440, DURATION, 48000)), ...opus, 'tone.webm'],
  [
    ...generated(picture(160, 90), tone(440, DURATION, 48000)),
    ...`-c:v libvpx -b:v 20k -g ${SEGMENT * RATE} -deadline realtime -cpu-used 8`.split(' '),
    ...opus,
    '-shortest',
    'clip.webm',
  ],
];
const second = [
  ['-i', 'clip.mp4', '-c', 'copy', ...hls('ts', 'hls/ts')],
  ['-i', 'clip.mp4', '-c', 'copy', ...hls('fmp4', 'hls/fmp4')],
  ['-i', 'tone.m4a', '-c', 'copy', ...hls('ts', 'hls/audio')],
  ['-i', 'clip.mp4', '-c', 'copy', ...hls('fmp4', 'hls/levels/90')],
  ['-i', 'large.mp4', '-c', 'copy', ...hls('fmp4', 'hls/levels/180')],
  ['-i', 'clip.mp4', '-c', 'copy', '-an', ...hls('fmp4', 'hls/two-audio/video')],
  ['-i', 'tone.m4a', '-c', 'copy', ...hls('fmp4', 'hls/two-audio/en')],
  ['-i', 'spanish.m4a', '-c', 'copy', ...hls('fmp4', 'hls/two-audio/es')],
  ['-i', 'clip.mp4', '-c', 'copy', ...hls('fmp4', 'hls/subtitles/video')],
];

/** Makes what is written by hand: playlists of playlists, subtitles, and what is wrong. */
function writeTexts(/** @type {string} */ folder) {
  const write = (/** @type {string} */ path, /** @type {string} */ text) => writeFileSync(join(folder, path), text);
  for (const name of /** @type {const} */ (['levels', 'two-audio', 'subtitles'])) {
    write(`hls/${name}/index.m3u8`, masterOf(name));
  }
  for (const [language, word] of Object.entries({ en: 'Line', es: 'Línea' })) {
    mkdirSync(join(folder, 'hls/subtitles', language));
    const files = subtitlesOf(word, DURATION, SEGMENT);
    for (const [name, text] of Object.entries(files)) write(`hls/subtitles/${language}/${name}`, text);
  }
  const whole = readFileSync(join(folder, 'hls/fmp4/index.m3u8'), 'utf8');
  const elsewhere = (/** @type {string} */ text) => text.replaceAll(/^(\d+\.m4s)$/gm, '../fmp4/$1');
  const broken = elsewhere(whole).replace('../fmp4/1.m4s', 'missing.m4s').replace('init.mp4', '../fmp4/init.mp4');
  for (const name of ['broken', 'page']) mkdirSync(join(folder, 'hls', name));
  write('hls/broken/index.m3u8', broken);
  write('hls/page/index.m3u8', '<!doctype html><title>Sign in</title><p>Please sign in.\n');
}

/** The folder's name says of what recipe it is. */
function recipe() {
  const hash = createHash('sha256');
  for (const name of ['make.mjs', 'playlists.mjs']) hash.update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}

/** @type {Promise<string> | undefined} */
let making;

/**
 * Makes the files where they are not there yet.
 * @returns {Promise<string>} their folder, absolute
 * @throws {Error} where ffmpeg is missing or fails
 */
export const makeMedia = () => (making ??= make());

async function make() {
  const cache = join(root, '.cache/media');
  const folder = join(cache, recipe());
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'new-'));
  try {
    const folders = [...first, ...second].map((call) => call.at(-1) ?? '').filter((path) => path.endsWith('.m3u8'));
    for (const path of folders) mkdirSync(join(work, path, '..'), { recursive: true });
    for (const calls of [first, second]) await Promise.all(calls.map((call) => ffmpeg(call, work)));
    writeTexts(work);
    for (const name of ['large.mp4', 'spanish.m4a']) rmSync(join(work, name));
    // another process may have been quicker; its files are the same
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string[]} call
 * @param {string} cwd
 */
async function ffmpeg(call, cwd) {
  const exact = ['-fflags', '+bitexact', '-flags', '+bitexact', '-map_metadata', '-1'];
  const quiet = ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y'];
  try {
    await run('ffmpeg', [...quiet, ...call.slice(0, -1), ...exact, ...call.slice(-1)], { cwd });
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new Error('ffmpeg is missing. Debian: apt-get install ffmpeg', { cause: error }) : error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await makeMedia());
