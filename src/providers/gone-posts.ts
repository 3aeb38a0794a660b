/** Posts, stories and albums of services that have ended. Years without a source are what is remembered. */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'storify',
    name: 'Storify',
    home: 'https://storify.com/',
    hosts: ['storify.com'],
    // storify.com/faq-eol, in castiron/didh#35
    closed: '2018-05-16',
    kind: 'post',
    shapes: [
      /^storify\.com\/(?!(?:about|api|browse|faq|public|services|story|tags|topics)\/)(\w+\/[\w-]+)(?:\.html|\.js|\/embed)?\/?(?:[?#]|$)/,
    ],
  }),
  goneService({
    id: 'posterous',
    name: 'Posterous',
    home: 'http://posterous.com/',
    hosts: ['posterous.com', 'post.ly'],
    // EFForg/https-everywhere#12229
    closed: '2013',
    kind: 'post',
    shapes: [
      /^(?!(?:api|blog|files|getfile|help)\.)([\w-]+)\.posterous\.com\/(?!(?:archive|pages|private|rss|tag)(?:\/|\.|$))([\w-]{2,})\/?(?:[?#]|$)/,
      /^post\.ly\/(\w{3,})/,
    ],
    page: (id) => `http://${id.includes('/') ? id.replace('/', '.posterous.com/') : `post.ly/${id}`}`,
  }),
  goneService({
    id: 'googleplus',
    name: 'Google+',
    home: 'https://plus.google.com/',
    hosts: ['plus.google.com'],
    // codyogden/killedbygoogle#383
    closed: '2019-04-02',
    kind: 'post',
    shapes: [/^plus\.google\.com\/(?:[bu]\/\d+\/)?((?:\d{10,}|\+[^/?#]+)\/posts\/\w{6,})/],
  }),
  goneService({
    id: 'picasa',
    name: 'Picasa Web Albums',
    home: 'https://picasaweb.google.com/',
    hosts: ['picasaweb.google.com'],
    closed: '2016',
    kind: 'playlist',
    shapes: [
      // of the slide show's feeds, those by number have no other address
      /^(?:[^?]+\?(?:[^#]*&)?feed=https?:\/\/)?picasaweb\.google\.com\/(data\/feed\/(?:api|base)\/user\/[\w.-]+\/albumid\/\d+)/,
      /^(?:[^?]+\?(?:[^#]*&)?feed=https?:\/\/)?picasaweb\.google\.com\/data\/feed\/(?:api|base)\/user\/([\w.-]+)\/album\/([\w.-]+)/,
      /^picasaweb\.google\.com\/(?!(?:data|home|lh|m|s)\/)([\w.-]+\/[\w.-]+)\/?(?:[?#]|$)/,
    ],
  }),
];

const post = (url: string, id: string): Example => ({ url, id, kind: 'post' });
const list = (url: string, id: string): Example => ({ url, id, kind: 'playlist' });
const USER = '123456789012345678901';
const SLIDES = 'http://picasaweb.google.com/s/c/bin/slideshow.swf?host=picasaweb.google.com&feed=';
const FEED = 'http%3A%2F%2Fpicasaweb.google.com%2Fdata%2Ffeed%2Fapi%2Fuser%2Fsomebody';

export const examples: Example[] = [
  post('https://storify.com/somebody/a-story.html', 'somebody/a-story'),
  post('//storify.com/somebody/a-story/embed?border=false', 'somebody/a-story'),
  post('http://someblog.posterous.com/an-hour-on-councils', 'someblog/an-hour-on-councils'),
  post('http://post.ly/AbCd', 'AbCd'),
  post(`https://plus.google.com/u/0/${USER}/posts/AbCdEf12345`, `${USER}/posts/AbCdEf12345`),
  post('https://plus.google.com/+Somebody/posts/AbCdEf12345', '+Somebody/posts/AbCdEf12345'),
  post('https://plus.google.com/+J%C3%BCrgen/posts/AbCdEf12345', '+Jürgen/posts/AbCdEf12345'),
  list('http://picasaweb.google.com/somebody/AnAlbum#', 'somebody/AnAlbum'),
  list(`${SLIDES}${FEED}%2Falbum%2FAnAlbum%3Falt%3Drss`, 'somebody/AnAlbum'),
  list(
    `${SLIDES}${FEED}%2Falbumid%2F5123456789012345678%3Falt%3Drss`,
    'data/feed/api/user/somebody/albumid/5123456789012345678',
  ),
];

export const counterexamples: string[] = [
  'https://storify.com/somebody',
  'https://storify.com/faq-eol',
  'http://someblog.posterous.com/',
  'http://someblog.posterous.com/tag/councils',
  'http://posterous.com/explore/',
  `https://plus.google.com/${USER}/posts`,
  'http://picasaweb.google.com/lh/explore',
  'http://picasaweb.google.com/somebody',
  `${SLIDES}http%3A%2F%2Fevil.example%2Fdata%2Ffeed%2Fapi%2Fuser%2Fsomebody%2Falbum%2FAnAlbum`,
];
