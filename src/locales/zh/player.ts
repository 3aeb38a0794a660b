/** Chinese, simplified: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('zh', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('zh', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('zh');
const named = (name: string, label: string): string => (label ? `${name}：${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('视频播放器', label),
  audio: (label) => named('音频播放器', label),
  play: '播放',
  pause: '暂停',
  back: (seconds) => `后退${duration(seconds)}`,
  forward: (seconds) => `前进${duration(seconds)}`,
  seek: '播放位置',
  position: (seconds, total) => (total ? `${duration(seconds)}，共${duration(total)}` : duration(seconds)),
  mute: '静音',
  volume: '音量',
  percent: (share) => percent.format(share),
  speed: '播放速度',
  rate: (rate) => `${number.format(rate)}倍`,
  fullscreen: '全屏',
  settings: '设置',
  waiting: '正在加载',
  ended: '已结束',
  pressAgain: '浏览器未允许开始播放。请再次按播放。',
  failed: reasons(
    {
      'not-found': (it) => `无法加载${it}（未找到）。`,
      private: (it) => `无法加载${it}（没有权限）。`,
      format: (it) => `无法播放${it}：此浏览器无法读取该文件。`,
      network: (it) => `无法加载${it}：连接失败。`,
      offline: (it) => `无法加载${it}：您已离线。`,
      other: (it) => `无法加载${it}。`,
    },
    (label) => (label ? `“${isolate(label)}”` : '此媒体'),
  ),
  retry: '重试',
  open: '直接打开媒体文件',
};
