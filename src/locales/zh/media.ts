/** Chinese, simplified: facades and players. */
import { formatTime } from '../../core/time.js';
import { actions } from '../shared/actions.js';
import { failures } from '../shared/failures.js';
import { fromStatic } from '../shared/from-static.js';
import { isolate } from '../shared/isolate.js';
import type { MediaMessages } from '../shared/media-table.js';
import { messages as words } from './static.js';

const quoted = (title: string): string => `“${isolate(title)}”`;

export const messages: MediaMessages = {
  ...fromStatic(words),
  action: actions({
    play: '播放',
    listen: '收听',
    show: '显示',
    slides: '显示幻灯片',
    post: (provider) => `显示${provider ? `来自 ${provider} 的` : ''}帖子`,
  }),
  titled: (title, provider) => `${isolate(title)}（${provider}）`,
  button: (action, titled, startsAt) => `${action}：${isolate(titled)}${startsAt ? `，${startsAt}` : ''}`,
  startsAt: (start) => `从 ${formatTime(start)} 开始`,
  by: '作者：',
  comma: '、',
  source: (_kind, host) => `内容来自 ${host}，在此之前不会加载任何内容。`,
  sourceActive: (host) => `已从 ${host} 加载。`,
  open: (provider) => `在 ${provider} 上打开`,
  loading: (titled) => `正在加载${quoted(titled)}`,
  pressAgain: (provider) => `如果没有开始播放，请按${provider && ` ${provider} `}播放器中的播放按钮。`,
  failed: failures(
    {
      'not-found': (it) => `${it}已被移除。`,
      private: (it) => `${it}是私密内容，只有所有者允许的人才能查看。`,
      'embedding-disabled': (it) => `${it}的所有者只允许在提供方自己的页面上查看。`,
      blocked: (it) => `${it}已被此页面的规则或浏览器扩展程序阻止。`,
      timeout: (it) => `无法加载${it}：播放器没有响应。`,
      network: (it) => `无法加载${it}：无法连接到提供方。`,
      other: (it) => `无法加载${it}。`,
    },
    quoted,
  ),
  offline: (titled) => `您已离线。恢复连接后将加载${quoted(titled)}。`,
  retry: '重试',
  close: '关闭播放器',
  unavailable: '已不可用',
};
