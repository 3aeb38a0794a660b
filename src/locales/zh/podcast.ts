/** Chinese: podcasts. */
import { isolate } from '../shared/isolate.js';
import { plural } from '../shared/plural.js';
import type { PodcastMessages } from '../shared/podcast-table.js';

const number = new Intl.NumberFormat('zh');
const list = new Intl.ListFormat('zh');

export const messages: PodcastMessages = {
  load: (host) => `从 ${isolate(host)} 加载节目`,
  contact: (host) => `${isolate(host)} 将会得知您的 IP 地址以及您所在的网站。`,
  loading: '正在加载节目',
  problems: {
    'not-found': '此地址已没有订阅源。',
    'bad-response': '从那里得到的内容不是订阅源。',
    network: '无法访问订阅源，或者它不允许其他网站读取。',
    timeout: '订阅源响应时间过长。',
    'too-large': '订阅源过大。',
  },
  cut: '订阅源在中途结束，可能缺少部分节目。',
  retry: '重试',
  picture: (host) => `显示来自 ${isolate(host)} 的图片`,
  feed: '订阅源',
  website: '网站',
  follow: '关注此节目',
  copy: '复制订阅源地址',
  copied: '已复制地址',
  notCopied: '无法复制地址。',
  episodes: '节目列表',
  count: plural('zh', { other: '# 集' }),
  shown: (count, total) => `共 ${number.format(total)} 项，显示 ${number.format(count)} 项`,
  none: '没有符合条件的节目。',
  more: (count) => `再显示 ${number.format(count)} 项`,
  search: '搜索节目',
  season: '季',
  allSeasons: '所有季',
  inSeason: (n, name) => `第 ${n} 季${name && `：${isolate(name)}`}`,
  numbered: (n) => `第 ${n} 集`,
  explicit: '含敏感内容',
  play: (title) => `播放：${isolate(title)}`,
  pause: (title) => `暂停：${isolate(title)}`,
  about: (title) => `说明：${isolate(title)}`,
  notes: '说明',
  clip: (title, time) => `播放片段：${isolate(title)}（${time}）`,
  playFrom: (time) => `从 ${time} 开始播放`,
  permalink: '此集的链接',
  transcript: '文字稿',
  chapters: '章节',
  recording: '媒体文件',
  noRecording: '订阅源中没有媒体文件',
  unplayable: (title) => `无法播放“${isolate(title)}”。`,
  upNext: (title) => `接下来：${isolate(title)}`,
  missing: '订阅源中没有这一集。',
  people: (names) => `出场：${list.format(names.map(isolate))}`,
};
