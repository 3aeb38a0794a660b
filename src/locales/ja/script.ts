/** Japanese: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('ja');
const duration = durations('ja');

export const messages: ScriptMessages = {
  captions: '字幕',
  off: 'オフ',
  captionsAre: (label) => (label ? `字幕：${isolate(label)}` : '字幕オフ'),
  captionsFailed: 'この字幕を読み込めませんでした。',
  captionSize: '字幕の大きさ',
  captionColors: '字幕の色',
  captionPlace: '字幕の位置',
  sizes: { small: '小', medium: '中', large: '大', huge: '特大' },
  colors: { white: '黒地に白', yellow: '黒地に黄', black: '白地に黒', plain: '縁取りのある白' },
  places: { bottom: '下', top: '上' },
  transcript: '文字起こし',
  languages: '言語',
  loading: '読み込んでいます',
  transcriptFailed: '文字起こしをここに読み込めませんでした。',
  transcriptEmpty: '文字起こしのファイルに文字が見つかりませんでした。',
  transcriptEnds: (seconds) => `文字起こしは${duration(seconds)}で終わりますが、再生は続きます。`,
  openFile: 'ファイルを開く',
  playFrom: (seconds) => `${duration(seconds)}から再生`,
  search: '文字起こしを検索',
  found: (count, place) =>
    count === 0
      ? '見つかりません'
      : place
        ? `${number.format(count)}件中${number.format(place)}件目`
        : `${number.format(count)}件見つかりました`,
  next: '次の一致へ',
  previous: '前の一致へ',
  follow: '再生に合わせて表示',
  copy: '時刻付きでコピー',
  copied: 'コピーしました',
  notCopied: 'このブラウザーではコピーが許可されませんでした。',
  chapters: 'チャプター',
  nextChapter: '次のチャプターへ',
  previousChapter: '前のチャプターへ',
  pictures: '画像を表示',
  chaptersFailed: 'チャプターをここに読み込めませんでした。',
  more: (title) => `「${isolate(title)}」の詳細`,
  description: '音声解説',
  descriptionIs: (on) => `音声解説${on ? 'オン' : 'オフ'}`,
  describer: '解説の読み上げ',
  browserVoice: 'ブラウザーの音声',
  screenReader: 'お使いのスクリーンリーダー',
  voiceSpeed: '解説の速さ',
  signs: '手話',
  move: '次の隅へ移動',
  larger: '大きくする',
  smaller: '小さくする',
  pictureFailed: 'その版を読み込めませんでした。',
};
