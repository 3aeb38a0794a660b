/** Broadcasts of services that have ended. Years without a source are what is remembered. */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'qik',
    name: 'Qik',
    home: 'http://qik.com/',
    hosts: ['qik.com'],
    // WordPress dropped it with 3.9
    closed: '2014',
    shapes: [/^(?:[^?]+\?(?:[^#]*&)?rssURL=https?:\/\/)?qik\.com\/video\/(\d+)/, /[?&]streamID=([0-9a-f]{6,})/],
    // a stream's code is another space than the pages' numbers
    page: (id) => (/^\d{1,9}$/.test(id) ? `http://qik.com/video/${id}` : undefined),
  }),
  goneService({
    id: 'bambuser',
    name: 'Bambuser',
    home: 'http://bambuser.com/',
    hosts: ['bambuser.com'],
    // the company went on with another product; its broadcasts did not
    closed: '2018',
    shapes: [
      /^(?:bambuser\.com\/v\/|embed\.bambuser\.com\/broadcast\/|static\.bambuser\.com\/r\/player\.swf\?(?:[^#]*&)?vid=)(\d+)/,
      ['live', /^(?:embed\.)?bambuser\.com\/(channel\/[\w+-]+)/],
    ],
    page: 'http://bambuser.com/v/',
  }),
  goneService({
    id: 'livestream',
    name: 'Livestream',
    home: 'https://livestream.com/',
    hosts: ['livestream.com'],
    // s9e/TextFormatter removed it as defunct on 25 October 2025
    closed: '2025',
    kind: 'live',
    shapes: [
      ['video', /^(?:new\.)?livestream\.com\/((?:accounts\/\d+\/events|[\w-]+)\/[\w-]+\/videos\/\d+)/],
      ['video', /[?&]clipId=([\w-]{6,})/],
      /^(?:new\.)?livestream\.com\/(accounts\/\d+\/events\/\d+)/,
      /^(?:cdn\.livestream\.com\/embed|original\.livestream\.com)\/([\w-]+)\/?(?:[?#]|$)/,
      /^(?:new\.)?livestream\.com\/(?!(?:about|accounts|blog|developers|help|platform|watch)\/)([\w-]+\/[\w-]+)\/?(?:[?#]|$)/,
    ],
    page(id, kind) {
      if (id.includes('/')) return `https://livestream.com/${id}`;
      return kind === 'live' ? `http://original.livestream.com/${id}` : undefined;
    },
  }),
  goneService({
    id: 'mixer',
    name: 'Mixer',
    home: 'https://mixer.com/',
    hosts: ['mixer.com', 'beam.pro'],
    // streamlink/streamlink#3041
    closed: '2020-07-22',
    shapes: [
      /^(?:mixer\.com|beam\.pro)\/[^?]+\?(?:[^#]*&)?(?:vod|clip)=([\w-]+)/,
      [
        'live',
        /^(?:mixer\.com|beam\.pro)\/(?:embed\/player\/)?(?!(?:about|api|browse|contact|dashboard|directory|embed|legal|login)(?:[/?#]|$))(\w{2,})\/?(?:[?#]|$)/,
      ],
    ],
    page: (id, kind) => (kind === 'live' ? `https://mixer.com/${id}` : undefined),
  }),
  goneService({
    id: 'periscope',
    name: 'Periscope',
    home: 'https://www.periscope.tv/',
    hosts: ['periscope.tv', 'pscp.tv'],
    // the end of the apps; the broadcasts stayed readable for some time (streamlink/streamlink#3813)
    closed: '2021-03-31',
    shapes: [/^(?:periscope|pscp)\.tv\/(?:w\/([\w=-]{12,})|[^/?#]+\/(1[\da-zA-Z]{12}))\/?(?:[?#]|$)/],
    page: 'https://www.periscope.tv/w/',
  }),
];

const video = (url: string, id: string): Example => ({ url, id, kind: 'video' });
const live = (url: string, id: string): Example => ({ url, id, kind: 'live' });
const EVENT = 'accounts/123/events/4567890';

export const examples: Example[] = [
  video('http://qik.com/video/123456', '123456'),
  video('http://qik.com/swfs/qikPlayer4.swf?rssURL=http://qik.com/video/123456.rss&autoPlay=false', '123456'),
  video('http://assets0.qik.com/swfs/qikPlayer5.swf?1271067225&streamID=0a1b2c3d4e5f', '0a1b2c3d4e5f'),
  video('http://embed.bambuser.com/broadcast/1234567', '1234567'),
  video('http://static.bambuser.com/r/player.swf?vid=1234567&context=fb', '1234567'),
  live('http://embed.bambuser.com/channel/somebody?chat=0', 'channel/somebody'),
  video(`https://new.livestream.com/${EVENT}/videos/12345678/player?width=640`, `${EVENT}/videos/12345678`),
  video('http://livestream.com/somebody/an-event/videos/1234567', 'somebody/an-event/videos/1234567'),
  live(`http://livestream.com/${EVENT}/player`, EVENT),
  live('http://livestream.com/somebody/an-event', 'somebody/an-event'),
  live('http://cdn.livestream.com/embed/somebody?layout=4&height=340', 'somebody'),
  video('http://original.livestream.com/somebody/video?clipId=pla_01234567-89ab', 'pla_01234567-89ab'),
  video('https://mixer.com/somebody?vod=1234567', '1234567'),
  live('https://mixer.com/embed/player/somebody?muted=true', 'somebody'),
  live('https://beam.pro/somebody', 'somebody'),
  video('https://www.periscope.tv/somebody/1AbCdEfGhIjKl', '1AbCdEfGhIjKl'),
  video('https://www.pscp.tv/w/1AbCdEfGhIjKl', '1AbCdEfGhIjKl'),
];

export const counterexamples: string[] = [
  'http://qik.com/swfs/qikPlayer5.swf?1271067225',
  'https://bambuser.com/products',
  'https://lcx-embed.bambuser.com/default/embed.js',
  'https://livestream.com/',
  'https://livestream.com/about/jobs',
  'https://help.livestream.com/hc/en-us',
  'https://mixer.com/browse/games',
  'https://mixer.com/about',
  'https://www.periscope.tv/somebody',
  'https://www.periscope.tv/content/tos',
];
