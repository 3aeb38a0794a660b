/** Chinese, simplified: what a player has besides its controls. */
import { durations } from '../shared/duration.js';
import type { ExtrasMessages } from '../shared/extras-table.js';

const duration = durations('zh');

export const messages: ExtrasMessages = {
  pictureInPicture: '以画中画显示',
  elsewhere: '在其他设备上播放',
  download: '下载',
  share: (time) => `从 ${time} 开始分享`,
  copied: '链接已复制。',
  link: '指向此处的链接',
  sleep: '停止播放',
  never: '从不',
  minutes: (count) => `${duration(count * 60)}后`,
  chapterEnd: '本章结束时',
  recordingEnd: '全部播完时',
  slept: '睡眠定时器已停止播放。',
  goesOn: (seconds) => `将从您上次停下的位置继续：${duration(seconds)}。`,
  fromStart: '从头开始',
  shortcuts: '键盘快捷键',
  useShortcuts: '焦点位于播放器内时使用键盘快捷键',
  shortcutsOff: '此页面已关闭键盘快捷键。',
  close: '关闭',
  space: '空格键',
  playPause: '播放或暂停',
  seekBy: (seconds) => `后退或前进${duration(seconds)}`,
  toShare: '按十分之一跳转：0 为开头，5 为中间',
  muteSound: '关闭或打开声音',
  changeVolume: '增大或减小音量',
  slowerFaster: '减速或加速',
  fullscreen: '进入或退出全屏',
  showShortcuts: '显示此列表',
};
