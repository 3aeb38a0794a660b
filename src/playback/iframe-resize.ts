/**
 * Two habits of many sites: Reddit and others send `{context: 'iframe.resize', height}`; pages with iframe-resizer's child
 * script answer its greeting, and each later change, with `[iFrameSizer]id:HEIGHT:WIDTH:event`
 * (github.com/davidjbradshaw/iframe-resizer, version 4).
 */
import { reportsHeight } from './shared/heights.js';
import { fieldsOf } from './shared/read.js';

/**
 * Id of the frame; margin of its body in px; whether width counts; whether to log; milliseconds between looks; whether
 * anybody may be asked for its height; whether changes are told; margin; how height is taken; ground; padding; tolerance
 * in px; whether links in it are ours; what is resized; how width is taken.
 */
const GREETING = '[iFrameSizer]f0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll';
const ANSWER = /^\[iFrameSizer\][^:]{0,100}:(\d{1,5}(?:\.\d+)?):/;

export const protocol = reportsHeight(
  (data) => {
    const answer = typeof data === 'string' && ANSWER.exec(data.slice(0, 200));
    if (answer) return Number(answer[1]);
    const { context, height } = fieldsOf(data);
    return context === 'iframe.resize' ? height : undefined;
  },
  ({ send }) => send(GREETING),
);
