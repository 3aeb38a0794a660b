/** Chinese, simplified: captions, transcript, chapters, descriptions, signs. */
import { durations } from '../shared/duration.js';
import { isolate } from '../shared/isolate.js';
import type { ScriptMessages } from '../shared/script-table.js';

const number = new Intl.NumberFormat('zh');
const duration = durations('zh');

export const messages: ScriptMessages = {
  captions: '字幕',
  off: '关闭',
  captionsAre: (label) => (label ? `字幕：${isolate(label)}` : '字幕已关闭'),
  captionsFailed: '无法加载此字幕。',
  captionSize: '字幕大小',
  captionColors: '字幕颜色',
  captionPlace: '字幕位置',
  sizes: { small: '小', medium: '中', large: '大', huge: '特大' },
  colors: { white: '黑底白字', yellow: '黑底黄字', black: '白底黑字', plain: '带轮廓的白字' },
  places: { bottom: '底部', top: '顶部' },
  transcript: '文字稿',
  languages: '语言',
  loading: '正在加载',
  transcriptFailed: '无法在此加载文字稿。',
  transcriptEmpty: '在文字稿文件中未找到文字。',
  transcriptEnds: (seconds) => `文字稿在${duration(seconds)}处结束，播放会继续。`,
  openFile: '打开文件',
  playFrom: (seconds) => `从${duration(seconds)}开始播放`,
  search: '搜索文字稿',
  found: (count, place) =>
    count === 0
      ? '未找到'
      : place
        ? `第 ${number.format(place)} 处，共 ${number.format(count)} 处`
        : `找到 ${number.format(count)} 处`,
  next: '下一处匹配',
  previous: '上一处匹配',
  follow: '跟随播放',
  copy: '复制并附上时间',
  copied: '已复制',
  notCopied: '此浏览器不允许复制。',
  chapters: '章节',
  nextChapter: '下一章',
  previousChapter: '上一章',
  pictures: '显示图片',
  chaptersFailed: '无法在此加载章节。',
  more: (title) => `详细了解“${isolate(title)}”`,
  description: '口述影像',
  descriptionIs: (on) => `口述影像已${on ? '开启' : '关闭'}`,
  describer: '描述朗读者',
  browserVoice: '浏览器的语音',
  screenReader: '我的屏幕阅读器',
  voiceSpeed: '描述语速',
  signs: '手语',
  move: '移到下一个角落',
  larger: '放大',
  smaller: '缩小',
  pictureFailed: '无法加载该版本。',
};
