/** Chinese, simplified: cards. */
import type { CardMessages } from '../shared/card-table.js';
import { isolate } from '../shared/isolate.js';

export const messages: CardMessages = {
  lang: 'zh',
  relations: {
    guest: (site) => `${isolate(site)} 上的客座文章`,
    syndicated: (site) => `也发布于 ${isolate(site)}`,
    repost: (site) => `转发于 ${isolate(site)}`,
    mention: (site) => `在 ${isolate(site)} 上被提及`,
    reply: (site) => `${isolate(site)} 上的回复`,
    bookmark: (site) => `在 ${isolate(site)} 上被收藏`,
    like: (site) => `在 ${isolate(site)} 上被点赞`,
    'repost-of': (site) => `最初发布于 ${isolate(site)}`,
    'in-reply-to': (site) => `回复 ${isolate(site)} 上的帖子`,
  },
  by: (names) => `作者：${isolate(names)}`,
  unavailable: '已不可用',
  archived: '存档的页面',
};
