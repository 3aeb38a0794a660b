/** Japanese: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('ja');

export const messages: StreamMessages = {
  quality: '画質',
  automatic: (now) => (now ? `自動（${isolate(now)}）` : '自動'),
  audio: '音声トラック',
  track: (count) => `トラック${number.format(count)}`,
  live: 'ライブ',
  goLive: 'ライブに戻る',
  wentLive: 'ライブに戻りました。',
};
