/** Addresses in the Internet Archive's Wayback Machine (archive.org/help/wayback_api.php). */

/** Old posts link to things as they were then; the archive goes to the capture nearest this year. */
const YEAR = '2012';

/** The copy nearest a year, `2012` if none is given. */
export function waybackUrl(url: string, year: string = YEAR): string {
  return `https://web.archive.org/web/${year}/${url}`;
}

/** Everything captured whose address begins with `prefix`. */
export function waybackSearch(prefix: string): string {
  return `https://web.archive.org/web/*/${prefix}*`;
}

const WRAPPED =
  /^(?:https?:)?\/\/(?:web\.|www\.)?archive\.org\/(?:web\/)?(?:\d{1,14}|\*)?(?:[a-z]{2}_?)?\/(?=https?:\/\/|https?%3a)/i;
const YOUTUBE_COPY = /^https?:\/\/wayback-fakeurl\.archive\.org\/yt\/([\w-]{11})$/;

/**
 * The address inside a Wayback one.
 * @returns the text unchanged where it is none
 */
export function unwrapWayback(text: string): string {
  const wrapper = WRAPPED.exec(text);
  if (!wrapper) return text;
  const inner = text.slice(wrapper[0].length);
  const youtube = YOUTUBE_COPY.exec(inner);
  // the archive's own address for the media of a YouTube video (yt-dlp archiveorg.py)
  return youtube
    ? `https://www.youtube.com/watch?v=${youtube[1]}`
    : inner.replace(/^(https?:\/\/[^/?#:]+):80(?=[/?#]|$)/i, '$1');
}
