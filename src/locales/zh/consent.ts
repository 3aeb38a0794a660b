/** Chinese, simplified: consent. */
import type { ConsentMessages } from '../shared/consent-table.js';
import { isolate } from '../shared/isolate.js';

const day = (date: Date): string => new Intl.DateTimeFormat('zh', { dateStyle: 'long' }).format(date);

export const messages: ConsentMessages = {
  question: (name) => `要从 ${isolate(name)} 加载此内容吗？`,
  explain: (host) =>
    `您的浏览器将连接到 ${host}。对方会得知您的 IP 地址和您正在访问的网站，并可能在您的设备上保存 Cookie 或其他数据。`,
  policy: (name) => `${isolate(name)} 的隐私政策`,
  always: (name) => `在此网站上始终允许 ${isolate(name)}`,
  untilLeaving: (name) => `在离开此页面之前允许 ${isolate(name)}`,
  once: '仅加载这一次',
  load: '加载',
  refuse: '暂不',
  list: '无需询问即允许',
  allowed: (since, until) => `已于${day(since)}允许；${day(until)}之后会再次询问。`,
  allowedHere: '在您离开此页面之前允许。',
  withdraw: (name) => `撤回对 ${isolate(name)} 的允许`,
  withdrawAll: '全部撤回',
  withdrawn: (name) => `已不再允许 ${isolate(name)}。`,
  withdrawnAll: '已不再允许任何提供方。',
  none: '您没有允许任何提供方不经询问就加载内容。',
};
