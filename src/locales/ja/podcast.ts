/** Japanese: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('ja');
const list = new Intl.ListFormat('ja');

export const messages: PodcastMessages = {
  load: (host) => `${isolate(host)}からエピソードを読み込む`,
  contact: (host) => `${isolate(host)}に、お使いのIPアドレスと閲覧中のサイトが伝わります。`,
  loading: 'エピソードを読み込んでいます',
  problems: {
    'not-found': 'このアドレスにはもうフィードがありません。',
    'bad-response': '届いたものはフィードではありません。',
    network: 'フィードに接続できないか、他のサイトからの読み込みが許可されていません。',
    timeout: 'フィードの応答に時間がかかりすぎました。',
    'too-large': 'フィードが大きすぎます。',
  },
  cut: 'フィードが途中で終わっています。',
  retry: '再試行',
  picture: (host) => `${isolate(host)}の画像を表示`,
  feed: 'フィード',
  website: 'ウェブサイト',
  follow: 'この番組をフォロー',
  copy: 'フィードのアドレスをコピー',
  copied: 'アドレスをコピーしました',
  notCopied: 'アドレスをコピーできませんでした。',
  episodes: 'エピソード一覧',
  count: plural('ja', { other: '#エピソード' }),
  shown: (count, total) => `${number.format(total)}件中${number.format(count)}件を表示`,
  none: '該当するエピソードはありません。',
  more: (count) => `さらに${number.format(count)}件を表示`,
  search: 'エピソードを検索',
  season: 'シーズン',
  allSeasons: 'すべてのシーズン',
  inSeason: (n, name) => `シーズン${n}${name && `：${isolate(name)}`}`,
  numbered: (n) => `エピソード${n}`,
  explicit: '露骨な表現を含む',
  play: (title) => `再生：${isolate(title)}`,
  pause: (title) => `一時停止：${isolate(title)}`,
  about: (title) => `ノート：${isolate(title)}`,
  notes: 'ノート',
  clip: (title, time) => `クリップを再生：${isolate(title)}（${time}）`,
  playFrom: (time) => `${time}から再生`,
  permalink: 'このエピソードへのリンク',
  transcript: '文字起こし',
  chapters: 'チャプター',
  recording: 'メディアファイル',
  noRecording: 'フィードにメディアファイルがありません',
  unplayable: (title) => `「${isolate(title)}」は再生できません。`,
  upNext: (title) => `次の再生：${isolate(title)}`,
  missing: 'このエピソードはフィードにありません。',
  people: (names) => `出演：${list.format(names.map(isolate))}`,
};
