/** WebVTT and SubRip → cues with plain text and speakers, beside vtt.js, which leaves tags and references in. */
import { createRequire } from 'node:module';
import { readSrt } from '../../dist/formats/srt.js';
import { readTranscriptHtml } from '../../dist/formats/transcript-html.js';
import { readTranscriptJson } from '../../dist/formats/transcript-json.js';
import { readWebVtt } from '../../dist/formats/webvtt.js';
import { perSecond, table } from '../lib/measure.mjs';

const require = createRequire(import.meta.url);
// @ts-expect-error: its authors publish no types
const { WebVTT, VTTCue, VTTRegion } = require('videojs-vtt.js');

const COUNT = 2000;
const cues = Array.from({ length: COUNT }, (_, i) => ({
  start: i * 3,
  end: i * 3 + 2.5,
  speaker: ['Ann Lee', 'Bob'][i % 2] ?? '',
  lines: [`So this is what we found in week ${i},`, 'which is better &amp; <i>shorter</i> than the rest.'],
}));
/** @param {number} seconds */
const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);

const vtt = `WEBVTT\n\n${cues
  .map(
    ({ start, end, speaker, lines }, i) =>
      `${i + 1}\n${clock(start)} --> ${clock(end)} align:start\n<v ${speaker}>${lines.join('\n')}\n\n`,
  )
  .join('')}`;
const srt = cues
  .map(({ start, end, speaker, lines }, i) => {
    const times = `${clock(start)} --> ${clock(end)}`.replaceAll('.', ',');
    return `${i + 1}\r\n${times}\r\n${speaker}: ${lines.join('\r\n')}\r\n\r\n`;
  })
  .join('');
const json = JSON.stringify({
  version: '1.0.0',
  segments: cues.flatMap(({ start, speaker, lines }) =>
    lines
      .join(' ')
      .split(' ')
      .map((body, i) => ({ speaker, startTime: start + i / 10, endTime: start + i / 10 + 0.1, body })),
  ),
});
const html = cues
  .map(
    ({ start, speaker, lines }) =>
      `<cite>${speaker}:</cite>\n<time>${clock(start)}</time>\n<p>${lines.join(' ')}</p>\n`,
  )
  .join('');

/** @param {string} text */
function byVttJs(text) {
  const found = /** @type {unknown[]} */ ([]);
  const parser = new WebVTT.Parser({ VTTCue, VTTRegion }, WebVTT.StringDecoder());
  parser.oncue = (/** @type {unknown} */ cue) => found.push(cue);
  parser.parse(text);
  parser.flush();
  return found;
}

/** @type {(text: string, work: (text: string) => unknown) => number} */
const cuesPerSecond = (text, work) => perSecond([text], work) * COUNT;

if (byVttJs(vtt).length !== COUNT || readWebVtt(vtt).cues.length !== COUNT) throw new Error('the readers disagree');
console.log(`cues per second, in files of ${COUNT}`);
table([
  ['vtt.js (videojs-vtt.js): WebVTT, text as it stands', cuesPerSecond(vtt, byVttJs)],
  ['embed-hub: WebVTT', cuesPerSecond(vtt, readWebVtt)],
  ['embed-hub: SubRip', cuesPerSecond(srt, readSrt)],
  ['embed-hub: JSON, word by word', cuesPerSecond(json, readTranscriptJson)],
  ['embed-hub: HTML', cuesPerSecond(html, readTranscriptHtml)],
]);

const [once, tenfold] = [vtt, vtt.repeat(10)].map((text) => perSecond([text], readWebVtt));
console.log(`ten times the file costs ${((once ?? 0) / (tenfold ?? 1)).toFixed(1)} times the time`);
