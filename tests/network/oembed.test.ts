import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startInternet } from './internet.js';
import type { Internet } from './internet.js';
import { brightcoveAccount, brightcoveIds } from './sites/brightcove.js';
import { flickrIds } from './sites/flickr.js';
import { soundcloudPaths } from './sites/soundcloud.js';
import { vimeoIds } from './sites/vimeo.js';
import { youtubeIds } from './sites/youtube.js';

let internet: Internet;
before(async () => {
  internet = await startInternet();
});
after(() => internet.close());

type Fields = Record<string, unknown>;

/** Asks an endpoint about a page, and returns the status, the CORS header and the fields where it was JSON. */
async function ask(endpoint: string, page: string, headers: Record<string, string> = {}) {
  const url = new URL(endpoint);
  url.searchParams.set('url', page);
  const response = await internet.fetch(url, { headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    cors: response.headers.get('access-control-allow-origin'),
    text,
    fields: (isJson ? JSON.parse(text) : {}) as Fields,
  };
}

describe('YouTube oEmbed', () => {
  const endpoint = 'https://www.youtube.com/oembed?format=json';
  const watch = (id: string) => `https://www.youtube.com/watch?v=${id}`;

  it('describes a video, within maxwidth', async () => {
    for (const page of [watch('M7lc1UVf-VE'), 'https://youtu.be/M7lc1UVf-VE']) {
      const { status, fields } = await ask(endpoint, page);
      assert.equal(status, 200);
      assert.deepEqual(
        [fields['type'], fields['version'], fields['width'], fields['height']],
        ['video', '1.0', 200, 113],
      );
      assert.equal(fields['thumbnail_url'], 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg');
      assert.match(String(fields['html']), /src="https:\/\/www\.youtube\.com\/embed\/M7lc1UVf-VE\?/);
    }
    const { fields } = await ask(`${endpoint}&maxwidth=100`, watch('M7lc1UVf-VE'));
    assert.deepEqual([fields['width'], fields['height']], [100, 57]);
  });

  it('refuses plain http, junk, closed and missing videos', async () => {
    const status = async (base: string, page: string) => (await ask(base, page)).status;
    assert.equal(await status('http://www.youtube.com/oembed', watch('M7lc1UVf-VE')), 403);
    assert.equal(await status(endpoint, watch('junk')), 400);
    assert.equal(await status(endpoint, 'no address'), 400);
    assert.equal(await status(endpoint, watch(youtubeIds.notEmbeddable)), 401);
    assert.equal(await status(endpoint, watch(youtubeIds.deleted)), 404);
  });

  it('lets a real origin read it, not the opaque one', async () => {
    const cors = async (headers: Record<string, string>) => (await ask(endpoint, watch('M7lc1UVf-VE'), headers)).cors;
    assert.equal(await cors({ origin: 'https://blog.example' }), 'https://blog.example');
    assert.equal(await cors({ origin: 'null' }), null);
    assert.equal(await cors({}), null);
  });

  it('is announced by the watch page, which a short link leads to', async () => {
    const response = await internet.fetch('https://youtu.be/M7lc1UVf-VE?t=90');
    assert.equal(response.url, 'https://www.youtube.com/watch?v=M7lc1UVf-VE&t=90');
    const href = /application\/json\+oembed" href="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    assert.equal((await internet.fetch(href.replace('&amp;', '&'))).status, 200);
  });
});

describe('Vimeo oEmbed', () => {
  const endpoint = 'https://vimeo.com/api/oembed.json';

  it('describes a film, for any page to read', async () => {
    const { status, cors, fields } = await ask(endpoint, 'https://vimeo.com/76979871');
    assert.deepEqual([status, cors, fields['duration'], fields['video_id']], [200, '*', 61, 76979871]);
    assert.equal(
      (await ask('https://vimeo.com/api/oembed.xml', 'https://vimeo.com/76979871')).text.slice(0, 5),
      '<?xml',
    );
  });

  it('gives an unlisted film only to those who know its hash', async () => {
    const { unlisted, unlistedHash } = vimeoIds;
    assert.equal((await ask(endpoint, `https://vimeo.com/${unlisted}`)).status, 404);
    for (const page of [
      `https://vimeo.com/${unlisted}/${unlistedHash}`,
      `https://vimeo.com/${unlisted}?h=${unlistedHash}`,
    ]) {
      assert.match(
        String((await ask(endpoint, page)).fields['html']),
        new RegExp(`video/${unlisted}\\?h=${unlistedHash}"`),
      );
    }
    const player = `https://player.vimeo.com/video/${unlisted}`;
    assert.equal((await internet.fetch(player)).status, 404);
    assert.equal((await internet.fetch(`${player}?h=${unlistedHash}`)).status, 200);
  });

  it('refuses deleted and domain-locked films', async () => {
    assert.equal((await ask(endpoint, `https://vimeo.com/${vimeoIds.deleted}`)).status, 404);
    assert.equal((await ask(endpoint, `https://vimeo.com/${vimeoIds.domainLocked}`)).status, 403);
  });
});

describe('SoundCloud oEmbed', () => {
  it('answers XML unless JSON is asked for, with a number as version and a percentage as width', async () => {
    const page = 'https://soundcloud.com/asound/sets/aset';
    const xml = await ask('https://soundcloud.com/oembed', page);
    assert.match(xml.text, /<html><!\[CDATA\[<iframe .*<\/iframe>\]\]><\/html>/);
    const { cors, fields } = await ask('https://soundcloud.com/oembed?format=json', page);
    assert.deepEqual([cors, fields['version'], fields['width'], fields['height']], ['*', 1, '100%', 450]);
  });

  it('answers 404 for a sound that has gone', async () => {
    const page = `https://soundcloud.com${soundcloudPaths.deleted}`;
    assert.equal((await ask('https://soundcloud.com/oembed?format=json', page)).status, 404);
  });
});

describe('Flickr oEmbed', () => {
  const endpoint = 'https://www.flickr.com/services/oembed/?format=json';
  const page = (id: string) => `https://www.flickr.com/photos/elycefeliz/${id}/`;

  it('describes a photo with its credit, and serves the picture', async () => {
    const { fields } = await ask(endpoint, page('3224486233'));
    assert.deepEqual([fields['type'], fields['author_name'], fields['width']], ['photo', 'elycefeliz', 1024]);
    const response = await internet.fetch(String(fields['url']));
    assert.equal(response.headers.get('content-type'), 'image/jpeg');
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())].slice(0, 3), [0xff, 0xd8, 0xff]);
  });

  it('refuses private and deleted photos', async () => {
    assert.equal((await ask(endpoint, page(flickrIds.private))).status, 403);
    assert.equal((await ask(endpoint, page(flickrIds.deleted))).status, 404);
  });
});

describe('Brightcove', () => {
  const player = `https://players.brightcove.net/${brightcoveAccount}/default_default`;
  const api = `https://edge.api.brightcove.com/playback/v1/accounts/${brightcoveAccount}/videos`;

  async function policyKey(): Promise<string> {
    const config = (await (await internet.fetch(`${player}/config.json`)).json()) as {
      video_cloud: { policy_key: string };
    };
    return config.video_cloud.policy_key;
  }

  it('describes a video by oEmbed', async () => {
    const address = `${player}/index.html?videoId=1345912830001`;
    const { status, fields } = await ask('https://oembed.brightcove.com/?format=json', address);
    assert.deepEqual([status, fields['type'], fields['title']], [200, 'video', 'Clip 1345912830001']);
  });

  it('hands out the policy key in both places, and asks for it', async () => {
    const key = await policyKey();
    assert.match(await (await internet.fetch(`${player}/index.min.js`)).text(), new RegExp(`policyKey:"${key}"`));
    const request = (id: string, accept: string) => internet.fetch(`${api}/${id}`, { headers: { accept } });
    assert.equal((await request('1345912830001', 'application/json')).status, 401);
    const accept = `application/json;pk=${key}`;
    for (const id of ['1345912830001', 'ref:talk-1']) {
      const video = (await (await request(id, accept)).json()) as Fields;
      assert.deepEqual([video['id'], video['duration']], [id, 95_000]);
    }
    assert.equal((await request(brightcoveIds.deleted, accept)).status, 404);
    const blocked = await request(brightcoveIds.geoBlocked, accept);
    assert.deepEqual(await blocked.json(), [{ error_code: 'ACCESS_DENIED', error_subcode: 'CLIENT_GEO' }]);
  });

  it('serves a shell for a wrong video, and 404 for an invented account', async () => {
    const shell = await internet.fetch(`${player}/index.html?videoId=${brightcoveIds.deleted}`);
    assert.equal(shell.status, 200);
    assert.match(await shell.text(), /The video is unavailable/);
    assert.equal(
      (await internet.fetch('https://players.brightcove.net/1/default_default/index.html?videoId=1')).status,
      404,
    );
  });
});
