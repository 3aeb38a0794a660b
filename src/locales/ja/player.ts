/** Japanese: controls of the player. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { PlayerMessages } from '../shared/player-table.js';
import { reasons } from '../shared/troubles.js';

const number = new Intl.NumberFormat('ja', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('ja', { style: 'percent', maximumFractionDigits: 0 });
const duration = durations('ja');
const named = (name: string, label: string): string => (label ? `${name}：${isolate(label)}` : name);

export const messages: PlayerMessages = {
  video: (label) => named('動画プレーヤー', label),
  audio: (label) => named('音声プレーヤー', label),
  play: '再生',
  pause: '一時停止',
  back: (seconds) => `${duration(seconds)}戻る`,
  forward: (seconds) => `${duration(seconds)}進む`,
  seek: '再生位置',
  position: (seconds, total) => (total ? `${duration(seconds)}（全${duration(total)}）` : duration(seconds)),
  mute: '消音',
  volume: '音量',
  percent: (share) => percent.format(share),
  speed: '再生速度',
  rate: (rate) => `${number.format(rate)}倍`,
  fullscreen: '全画面表示',
  settings: '設定',
  waiting: '読み込んでいます',
  ended: '終了',
  pressAgain: 'ブラウザーが再生を開始しませんでした。もう一度再生ボタンを押してください。',
  failed: reasons(
    {
      'not-found': (it) => `${it}を読み込めませんでした。見つかりません。`,
      private: (it) => `${it}を読み込めませんでした。許可されていません。`,
      format: (it) => `${it}を再生できませんでした。このブラウザーでは開けないファイルです。`,
      network: (it) => `${it}を読み込めませんでした。接続に失敗しました。`,
      offline: (it) => `${it}を読み込めませんでした。オフラインです。`,
      other: (it) => `${it}を読み込めませんでした。`,
    },
    (label) => (label ? `「${isolate(label)}」` : 'このメディア'),
  ),
  retry: '再試行',
  open: 'メディアを直接開く',
};
