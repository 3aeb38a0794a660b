/** Where a larger copy of a provider's picture may be, as its address tells. It may not exist: all are asked in turn. */

type Rung = readonly [pattern: RegExp, larger: (match: RegExpExecArray) => readonly string[]];

/** px */
const WIDTH = 1280;

const LADDERS: readonly Rung[] = [
  // a video has the larger ones only if it was uploaded large enough; `hqdefault` is always there (480 × 360)
  [
    /^(https:\/\/i\.ytimg\.com\/vi\/[\w-]{11}\/)(?:hq|mq|sd)?default(\.jpg)(?:\?.*)?$/,
    ([, folder = '', type = '']) => [`${folder}maxresdefault${type}`, `${folder}sddefault${type}`],
  ],
  [
    /^(https:\/\/i\.ytimg\.com\/vi\/[\w-]{11}\/)maxresdefault(\.jpg)(?:\?.*)?$/,
    ([url, folder = '', type = '']) => [url, `${folder}sddefault${type}`, `${folder}hqdefault${type}`],
  ],
  // Vimeo draws any size; its oEmbed names a small one
  [
    /^(https:\/\/i\.vimeocdn\.com\/video\/[\w-]+_)(\d{2,3})x(\d{2,3})$/,
    ([, start = '', width, height]) => [`${start}${WIDTH}x${Math.round((WIDTH * Number(height)) / Number(width))}`],
  ],
];

/** @returns addresses in the order in which to ask for them; the one given is among them */
export function posterAddresses(url: string): readonly string[] {
  for (const [pattern, larger] of LADDERS) {
    const match = pattern.exec(url);
    if (match) return [...new Set([...larger(match), url])];
  }
  return [url];
}
