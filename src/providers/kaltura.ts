/**
 * Kaltura. An entry plays only through a player configuration of its partner, so that ids are `partner/entry/uiconf`,
 * then `v7` for players of that generation, a widget id (an entry's access may be tied to it), and a host that is not
 * the usual one: regional hosts serve only what is theirs.
 */
import { waybackUrl } from '../core/archive.js';
import { PLAYER_FEATURES } from '../core/embed.js';
import type { Example, Match, Provider } from '../core/provider.js';
import { parseTime, timed, timeRange } from '../core/time.js';
import { decode, type ParsedUrl, partsOf, queryValue } from '../core/url.js';

const CDN = 'cdnapisec.kaltura.com';
const USUAL = /^(?:cdnapi(?:sec)?\.)?kaltura\.com$/;
/** The brackets of its name are mostly written encoded. */
const FROM = /[?&.](?:mediaPlayFrom\]|kalturaSeekFrom)=([\d.]+)/;
const ENTRY = /^\w{6,24}$/;
const NUMBER = /^\d{2,10}$/;
const WIDGET = /^\d_\w{6,12}$/;
const SHARED = /^\/media\/[^/]+\/(\d_\w{6,12})(?:\/|$)/;
const TINY = /^\/(tiny\/\w{4,12})$/;
/** `/p/…/embedIframeJs/…`, `html5/html5lib/…/mwEmbedFrame.php/…`, `index.php/kwidget/…` */
const PLAYER = /^\/{1,2}(?:p|html5|index\.php)\//;

export const provider: Provider = {
  id: 'kaltura',
  name: 'Kaltura',
  url: 'https://corp.kaltura.com/',
  hosts: ['kaltura.com'],

  match(url) {
    if (PLAYER.test(url.pathname)) return player(url);
    if (url.host === 'kaltura.com') {
      const id = TINY.exec(url.pathname)?.[1];
      return id ? { id, kind: 'video' } : null;
    }
    const entry = SHARED.exec(url.pathname)?.[1];
    return entry ? { id: `${url.host}/${entry}`, kind: 'video' } : null;
  },

  pageUrl({ id }) {
    if (id.startsWith('tiny/')) return `https://www.kaltura.com/${id}`;
    const [host = '', entry] = partsOf(id);
    return host.includes('.') ? `https://${host}/media/t/${entry}` : undefined;
  },

  frame({ id, start }) {
    const [partner = '', entry = '', uiconf, ...more] = partsOf(id);
    if (!uiconf) return undefined;
    const v7 = more.includes('v7');
    const widget = more.find((part) => WIDGET.test(part));
    const route = v7 ? 'embedPlaykitJs' : `sp/${partner}00/embedIframeJs`;
    return {
      src:
        `https://${hostOf(more)}/p/${partner}/${route}/uiconf_id/${uiconf}${v7 ? '' : `/partner_id/${partner}`}` +
        `?iframeembed=true&entry_id=${entry}` +
        (widget ? `&wid=${widget}` : '') +
        (start ? `&${v7 ? 'kalturaSeekFrom' : 'flashvars[mediaProxy.mediaPlayFrom]'}=${start}` : ''),
      allow: PLAYER_FEATURES,
      aspectRatio: 16 / 9,
      autoplay: 'flashvars[autoPlay]=true',
    };
  },

  thumbnail({ id }) {
    const [partner = '', entry = '', ...more] = partsOf(id);
    if (!NUMBER.test(partner)) return undefined;
    return { url: `https://${hostOf(more)}/p/${partner}/thumbnail/entry_id/${entry}/width/640` };
  },

  archive: (_match, url) => ({ url: waybackUrl(url) }),
};

const hostOf = (parts: string[]): string => parts.find((part) => part.includes('.')) ?? CDN;

/** Paths are lists of names and values: `/p/1337/uiconf_id/20540612/entry_id/1_sf5ovm7u`. */
function player({ host, pathname, search, segments }: ParsedUrl): Match | null {
  const after = (name: string): string => segments[segments.indexOf(name) + 1 || segments.length] ?? '';
  const widget = queryValue(search, 'wid') ?? after('wid');
  const partner = after('p') || after('partner_id') || widget.replace(/^_/, '');
  const entry = queryValue(search, 'entry_id') ?? after('entry_id');
  if (!NUMBER.test(partner) || !ENTRY.test(entry)) return null;
  const uiconf = after('uiconf_id');
  // without one only the retired player could show it
  if (!NUMBER.test(uiconf)) return { id: `${partner}/${entry}`, kind: 'video', gone: { reason: 'player-retired' } };
  const generation = pathname.includes('/embedPlaykitJs/') ? '/v7' : '';
  const access = WIDGET.test(widget) ? `/${widget}` : '';
  const elsewhere = USUAL.test(host) ? '' : `/${host}`;
  const match: Match = { id: `${partner}/${entry}/${uiconf}${generation}${access}${elsewhere}`, kind: 'video' };
  if (!search.includes('From')) return match;
  return timed(match, timeRange(parseTime(FROM.exec(decode(search))?.[1])));
}

const OLD = 'http://www.kaltura.com/index.php/kwidget';

export const examples: Example[] = [
  {
    url: `https://${CDN}/p/10233/sp/1023300/embedIframeJs/uiconf_id/2054061/partner_id/10233?iframeembed=true&entry_id=1_abc123de`,
    id: '10233/1_abc123de/2054061',
    kind: 'video',
  },
  {
    url: `https://${CDN}//p/10233/sp/1023300/embedIframeJs/uiconf_id/2054061/partner_id/10233?autoembed=true&entry_id=1_abc123de&flashvars%5BmediaProxy.mediaPlayFrom%5D=90&wid=1_ab12cd34`,
    id: '10233/1_abc123de/2054061/1_ab12cd34',
    kind: 'video',
    start: 90,
  },
  {
    url: `https://${CDN}/p/10233/embedPlaykitJs/uiconf_id/2054061?iframeembed=true&entry_id=1_abc123de&kalturaSeekFrom=30`,
    id: '10233/1_abc123de/2054061/v7',
    kind: 'video',
    start: 30,
  },
  {
    url: 'https://api.ca.kaltura.com/p/10233/embedPlaykitJs/uiconf_id/2054061?iframeembed=true&entry_id=1_abc123de',
    id: '10233/1_abc123de/2054061/v7/api.ca.kaltura.com',
    kind: 'video',
  },
  {
    url: `https://${CDN}/html5/html5lib/v2.30.2/mwEmbedFrame.php/p/10233/uiconf_id/2054061/entry_id/1_abc123de?wid=_10233`,
    id: '10233/1_abc123de/2054061',
    kind: 'video',
  },
  { url: `${OLD}/wid/_10233/uiconf_id/2054061/entry_id/1_abc123de`, id: '10233/1_abc123de/2054061', kind: 'video' },
  { url: `${OLD}/wid/_10233/entry_id/1_abc123de`, id: '10233/1_abc123de', kind: 'video' },
  { url: 'https://www.kaltura.com/tiny/ab1cd', id: 'tiny/ab1cd', kind: 'video' },
  {
    url: 'https://somebody.mediaspace.kaltura.com/media/A+lecture/1_abc123de',
    id: 'somebody.mediaspace.kaltura.com/1_abc123de',
    kind: 'video',
  },
];

export const counterexamples: string[] = [
  'https://corp.kaltura.com/',
  'https://www.kaltura.com/media/t/1_abc123de',
  `https://${CDN}/p/10233/sp/1023300/embedIframeJs/uiconf_id/2054061/partner_id/10233`,
  `https://${CDN}/p/10233/thumbnail/entry_id/x/width/640`,
  'https://somebody.mediaspace.kaltura.com/channel/lectures/12345',
];
