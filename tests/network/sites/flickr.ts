import { askedUrl, fitBox, sendOEmbed } from '../oembed-reply.js';
import { sendPicture } from '../picture.js';
import { send, sendText } from '../site.js';
import type { Exchange, Site } from '../site.js';

/** Photos with a character of their own. Any other number is a public photo. */
export const flickrIds = {
  /** Deleted: oEmbed and page answer 404. */
  deleted: '1000000001',
  /** Private: oEmbed answers 403. */
  private: '1000000002',
} as const;

/** Flickr: photo pages, player frames, oEmbed (XML unless JSON is asked for) and the photos. */
export function flickr(): Site[] {
  return [
    { hosts: ['www.flickr.com', 'flickr.com'], handle },
    { hosts: ['live.staticflickr.com'], handle: sendPicture },
  ];
}

function photoOf(url: URL | null): { user: string; id: string; player: boolean } | null {
  const [, user, id, player] = /^\/photos\/([^/]+)\/(\d+)(?:\/(player))?(?:\/|$)/.exec(url?.pathname ?? '') ?? [];
  return user === undefined || id === undefined ? null : { user, id, player: player !== undefined };
}

const statusOf = (id: string) => (id === flickrIds.deleted ? 404 : id === flickrIds.private ? 403 : 200);

function handle(exchange: Exchange): void {
  if (/^\/services\/oembed\/?$/.test(exchange.url.pathname)) return oembed(exchange);
  const photo = photoOf(exchange.url);
  if (photo === null || statusOf(photo.id) !== 200) return sendText(exchange, 404, 'Not Found');
  const image = `<img src="https://live.staticflickr.com/1/${photo.id}_0_b.jpg" alt="Photo ${photo.id}">`;
  const html = `<!doctype html><html lang="en"><title>Photo ${photo.id}</title><h1>Photo ${photo.id}</h1>${image}</html>`;
  return send(exchange, html, photo.player ? {} : { headers: { 'x-frame-options': 'SAMEORIGIN' } });
}

function oembed(exchange: Exchange): void {
  const photo = photoOf(askedUrl(exchange));
  const status = photo === null ? 404 : statusOf(photo.id);
  if (photo === null || status !== 200) return sendText(exchange, status, 'Not Found');
  const { user, id } = photo;
  const { width, height } = fitBox(exchange, 1024, 768);
  return sendOEmbed(
    exchange,
    {
      type: 'photo',
      flickr_type: 'photo',
      title: `Photo ${id}`,
      author_name: user,
      author_url: `https://www.flickr.com/photos/${user}/`,
      width,
      height,
      url: `https://live.staticflickr.com/1/${id}_0_b.jpg`,
      web_page: `https://www.flickr.com/photos/${user}/${id}/`,
      thumbnail_url: `https://live.staticflickr.com/1/${id}_0_q.jpg`,
      thumbnail_width: 150,
      thumbnail_height: 150,
      license: 'Attribution License',
      license_url: 'https://creativecommons.org/licenses/by/2.0/',
      version: '1.0',
      cache_age: 3600,
      provider_name: 'Flickr',
      provider_url: 'https://www.flickr.com/',
      html: `<a href="https://www.flickr.com/photos/${user}/${id}/"><img src="https://live.staticflickr.com/1/${id}_0_b.jpg" width="${width}" height="${height}" alt="Photo ${id}"></a><script async src="https://embedr.flickr.com/assets/client-code.js" charset="utf-8"></script>`,
    },
    'xml',
  );
}
