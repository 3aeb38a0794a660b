/** What static markup says of an embed without words of any language. */
import { decode } from '../core/url.js';

/** The last part of a file's path, readable: `An hour on councils.mp3`. */
export function nameOfFile(src: string): string {
  const path = src.split(/[?#]/, 1)[0] ?? '';
  return decode(path.slice(path.lastIndexOf('/') + 1)) || path;
}
