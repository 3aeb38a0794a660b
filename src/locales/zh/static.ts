/** Chinese, simplified: static markup. */
import { isolate } from '../shared/isolate.js';
import type { StaticMessages } from '../shared/static-table.js';

const nouns: StaticMessages['nouns'] = {
  video: '视频',
  audio: '音频',
  playlist: '播放列表',
  live: '直播',
  photo: '照片',
  slides: '幻灯片',
  post: '帖子',
  link: '页面',
};

export const messages: StaticMessages = {
  lang: 'zh',
  nouns,
  on: (title, provider) => `${isolate(title)}（${provider}）`,
  by: (noun, author) => `${isolate(author)} 的${noun}`,
  flash: 'Flash 内容',
  from: (time) => `，从 ${time} 开始`,
  closed: (kind, provider, since = '') =>
    `${provider ? `${provider} ` : '该网站'}已停止服务${since && `（${since}）`}。此${nouns[kind]}已无法在这里查看。`,
  notIdentified: (_kind, provider) =>
    `这个旧的${provider ? ` ${provider} ` : ''}播放器的地址没有说明它播放的是什么，因此无法恢复其内容。`,
  retired: (kind, provider) => `这个旧的 ${provider} 播放器已无法使用，仅凭它的地址找不到原来的${nouns[kind]}。`,
  flashRetired: '浏览器已不再支持 Flash。',
  lost: (kind) => `此${nouns[kind]}已不可用。`,
  archivedPage: '存档的页面',
  archivedRecording: '存档的音视频',
  searchArchive: '在存档中查找音视频',
};
