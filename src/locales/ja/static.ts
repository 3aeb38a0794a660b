/** Japanese: static markup. */
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

const nouns: StaticMessages['nouns'] = {
  video: '動画',
  audio: '音声',
  playlist: '再生リスト',
  live: 'ライブ配信',
  photo: '写真',
  slides: 'スライド',
  post: '投稿',
  link: 'ページ',
};

export const messages: StaticMessages = {
  lang: 'ja',
  nouns,
  on: (title, provider) => `${isolate(title)}（${provider}）`,
  by: (noun, author) => `${isolate(author)}の${noun}`,
  flash: 'Flashコンテンツ',
  from: (time) => `（${time}から）`,
  closed: (kind, provider = 'このサービス', since = '') =>
    `${provider}は終了しました${since && `（${since}）`}。この${nouns[kind]}は、ここではもう利用できません。`,
  notIdentified: (_kind, provider = '') =>
    `この古い${provider}プレーヤーのアドレスには、何を再生していたかが示されていません。内容を復元することはできません。`,
  retired: (kind, provider) =>
    `この古い${provider}プレーヤーはもう動作しません。アドレスの情報だけでは、元の${nouns[kind]}を見つけられません。`,
  flashRetired: 'ブラウザーでFlashを再生することはできなくなりました。',
  lost: (kind) => `この${nouns[kind]}はもう利用できません。`,
  archivedPage: 'アーカイブされたページ',
  archivedRecording: 'アーカイブされた録音・録画',
  searchArchive: 'アーカイブで録音・録画を探す',
};
