/** Chinese, simplified: hubs. */
import { counted } from '../shared/counted.js';
import { durations } from '../shared/duration.js';
import type { HubMessages } from '../shared/hub-table.js';
import { isolate } from '../shared/isolate.js';

const number = new Intl.NumberFormat('zh');
const duration = durations('zh');
const list = (names: readonly string[]): string => new Intl.ListFormat('zh').format(names.map(isolate));

export const messages: HubMessages = {
  playAll: '全部播放',
  next: '下一个',
  upNext: (title, seconds) => `${seconds > 0 ? `${duration(seconds)}后播放` : '接下来'}：${isolate(title)}`,
  playNow: '立即播放',
  cancel: '取消',
  waits: (title) => `“${isolate(title)}”需要您的允许才能加载。`,
  pressPlay: (title) => `要继续，请按播放：${isolate(title)}`,
  finished: '这是最后一项。',
  show: '显示',
  all: (count) => `全部 ${number.format(count)} 项`,
  kind: counted('zh', {
    video: { other: '# 个视频' },
    audio: { other: '# 段音频' },
    playlist: { other: '# 个播放列表' },
    live: { other: '# 场直播' },
    photo: { other: '# 张照片' },
    slides: { other: '# 份幻灯片' },
    post: { other: '# 个帖子' },
    link: { other: '# 个页面' },
  }),
  shown: (count, total) => `共 ${number.format(total)} 项，显示 ${number.format(count)} 项`,
  consent: (names) => `此处的内容来自${list(names)}。只有在您允许后，对方才会得知您的 IP 地址和您正在访问的网站。`,
  allowAll: '全部允许',
  allow: (name) => `允许 ${isolate(name)}`,
  remember: '记住我的选择',
  allowed: (names) => `已允许：${list(names)}。`,
  mentions: '其他网站的提及',
  loadMentions: (host) => `从 ${host} 加载提及`,
  loadingMentions: '正在加载提及',
  mentionsFailed: '无法加载他人关于此页面的内容。',
  retry: '重试',
  more: (count) => `再显示 ${number.format(count)} 项`,
};
