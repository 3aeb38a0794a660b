/** Japanese: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('ja');

export const messages: ExtrasMessages = {
  pictureInPicture: '小窓で表示',
  elsewhere: '別の機器で再生',
  download: 'ダウンロード',
  share: (time) => `${time}から共有`,
  copied: 'リンクをコピーしました。',
  link: 'この箇所へのリンク',
  sleep: '再生を停止するまで',
  never: '停止しない',
  minutes: (count) => `${duration(count * 60)}後`,
  chapterEnd: 'チャプターの終わり',
  recordingEnd: '最後まで再生したとき',
  slept: 'スリープタイマーで停止しました。',
  goesOn: (seconds) => `前回の続き（${duration(seconds)}）から再生します。`,
  fromStart: '最初から再生',
  shortcuts: 'キーボードショートカット',
  useShortcuts: 'プレーヤーにフォーカスがある間、キーボードショートカットを使う',
  shortcutsOff: 'このページではキーボードショートカットが無効になっています。',
  close: '閉じる',
  space: 'スペース',
  playPause: '再生または一時停止',
  seekBy: (seconds) => `${duration(seconds)}戻るまたは進む`,
  toShare: '10等分した位置へ移動（0で最初、5で中間）',
  muteSound: '音を消すまたは出す',
  changeVolume: '音量を上げるまたは下げる',
  slowerFaster: '遅くするまたは速くする',
  fullscreen: '全画面表示の切り替え',
  showShortcuts: 'この一覧を表示',
};
