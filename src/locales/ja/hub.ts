/** Japanese: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('ja');
const duration = durations('ja');
const list = (names: readonly string[]): string => new Intl.ListFormat('ja').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: 'すべて再生',
  next: '次へ',
  upNext: (title, seconds) => `${seconds > 0 ? `${duration(seconds)}後に再生` : '次の再生'}：${isolate(title)}`,
  playNow: '今すぐ再生',
  cancel: 'キャンセル',
  waits: (title) => `「${isolate(title)}」を読み込むには許可が必要です。`,
  pressPlay: (title) => `続けるには再生ボタンを押してください：${isolate(title)}`,
  finished: 'これが最後の項目でした。',
  show: '表示',
  all: (count) => `すべて（${number.format(count)}件）`,
  kind: counted('ja', {
    video: { other: '動画#本' },
    audio: { other: '音声#件' },
    playlist: { other: '再生リスト#件' },
    live: { other: 'ライブ配信#件' },
    photo: { other: '写真#枚' },
    slides: { other: 'スライド#件' },
    post: { other: '投稿#件' },
    link: { other: 'ページ#件' },
  }),
  shown: (count, total) => `${number.format(total)}件中${number.format(count)}件を表示`,
  consent: (names) =>
    `ここにあるものは${list(names)}から読み込まれます。IPアドレスと閲覧中のサイトは、許可した場合にのみ提供元に伝わります。`,
  allowAll: 'すべて許可',
  allow: (name) => `${isolate(name)}を許可`,
  remember: 'この選択を記憶する',
  allowed: (names) => `許可しました：${list(names)}`,
  mentions: '他のサイトでの言及',
  loadMentions: (host) => `${host}から言及を読み込む`,
  loadingMentions: '言及を読み込んでいます',
  mentionsFailed: 'このページについて書かれたものを読み込めませんでした。',
  retry: '再試行',
  more: (count) => `さらに${number.format(count)}件を表示`,
};
