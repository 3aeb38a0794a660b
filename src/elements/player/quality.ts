/** The choice of how sharp the picture of a stream is. */
import type Hls from 'hls.js';
import { html, nothing } from 'lit';
import type { Words } from '../../locales/index.js';
import type { Content } from './host.js';

const AUTOMATIC = -1;

/** Nothing where there is no choice. */
export function qualityChoice(hls: Hls, words: Words<'stream'>): Content {
  if (hls.levels.length < 2) return nothing;
  const names = namesOf(hls, words.language);
  const chosen = hls.autoLevelEnabled ? AUTOMATIC : hls.nextLevel;
  const sharpestFirst = hls.levels.map(({ bitrate }, level) => ({ bitrate, level }));
  sharpestFirst.sort((a, b) => b.bitrate - a.bitrate);
  const option = (level: number, name: string): Content =>
    html`<option value=${level} .selected=${level === chosen}>${name}</option>`;
  return html`<label class="setting" part="setting">
    ${words.quality}
    <select
      data-choice="quality"
      @change=${({ target }: Event) => (hls.nextLevel = Number((target as HTMLSelectElement).value))}
    >
      ${option(AUTOMATIC, words.automatic(names[hls.currentLevel]))}
      ${sharpestFirst.map(({ level }) => option(level, names[level] ?? ''))}
    </select>
  </label>`;
}

/** By index of the level: its height, with the bit rate where several have that height; the bit rate where it has no picture. */
function namesOf({ levels }: Hls, language: string): string[] {
  const rate = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabit-per-second',
    maximumSignificantDigits: 2,
  });
  return levels.map(({ height, bitrate }) => {
    if (!height) return rate.format(bitrate / 1e6);
    const isAlone = levels.filter((level) => level.height === height).length === 1;
    return isAlone ? `${height}p` : `${height}p, ${rate.format(bitrate / 1e6)}`;
  });
}
