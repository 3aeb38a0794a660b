/** What every site says, and what becomes of it. */
import assert from 'node:assert/strict';

/** What a page of a built site must say: everything from the lock file, nothing over the author's words. */
export function checkPost(html: string): void {
  const text = html.replaceAll('&#x27;', "'").replaceAll('&#39;', "'");
  for (const words of [
    'A talk about small pages',
    'Ada Example',
    'A film by the sea',
    'Bo Example',
    'An hour of songs',
  ])
    assert.ok(text.includes(words), `"${words}" from the lock file is missing in\n${html}`);
  assert.ok(text.includes('The words I chose'), 'the author’s words');
  assert.ok(!text.includes('What they call it'), 'the author’s words stay');
  assert.doesNotMatch(html, /<(?:object|embed)[\s>]/, 'old markup');
  const loaded = [...html.matchAll(/\b(?:src|srcset)="(https?:[^"]+)"/g)].map(([, url = '']) => new URL(url).host);
  const pictures = loaded.filter((host) => /ytimg|vimeocdn|sndcdn/.test(host));
  assert.deepEqual(pictures, [], 'pictures of others');
  assert.match(html, /<img\b[^>]*src="[^"]*posters\/[^"]+"/, 'the poster');
  // an address in a sentence, and in code, is no embed
  assert.match(html, /as in .*https:\/\/vimeo\.com\/76979871.*, stays/);
  assert.match(html, /<code\b[^>]*>https:\/\/www\.youtube\.com\/watch\?v=M7lc1UVf-VE\s*<\/code>/);
}

/** Everything outside our elements. */
export const outside = (html: string): string =>
  html.replaceAll(/<(embed-(?:media|card|player|podcast))\b[^]*?<\/\1>/g, '<…>');
