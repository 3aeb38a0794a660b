/** Japanese: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'ja',
  relations: {
    guest: (site) => `${isolate(site)}への寄稿`,
    syndicated: (site) => `${isolate(site)}でも公開`,
    repost: (site) => `${isolate(site)}で再投稿`,
    mention: (site) => `${isolate(site)}で言及`,
    reply: (site) => `${isolate(site)}での返信`,
    bookmark: (site) => `${isolate(site)}でブックマーク`,
    like: (site) => `${isolate(site)}で「いいね」`,
    'repost-of': (site) => `初出：${isolate(site)}`,
    'in-reply-to': (site) => `${isolate(site)}の投稿への返信`,
  },
  by: (names) => `著者：${isolate(names)}`,
  unavailable: '利用できなくなりました',
  archived: 'アーカイブされたページ',
};
