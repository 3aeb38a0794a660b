/** Chinese: what a stream has besides a file. */
import { isolate } from '../shared/isolate.js';
import type { StreamMessages } from '../shared/stream-table.js';

const number = new Intl.NumberFormat('zh');

export const messages: StreamMessages = {
  quality: '画质',
  automatic: (now) => (now ? `自动（${isolate(now)}）` : '自动'),
  audio: '音轨',
  track: (count) => `音轨 ${number.format(count)}`,
  live: '直播',
  goLive: '回到直播',
  wentLive: '已回到直播。',
};
