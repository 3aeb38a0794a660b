/** Portals and studios whose videos could be embedded once. Years without a source are what is remembered. */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'hulu',
    name: 'Hulu',
    home: 'https://www.hulu.com/',
    hosts: ['hulu.com'],
    // the service lives, and so do its pages; "no longer allows embedding" (Jetpack, unavailable.php)
    shapes: [/^(?:secure\.)?hulu\.com\/embed(?:\/|\.html\?(?:[^#]*&)?eid=)([\w-]{6,})/],
  }),
  goneService({
    id: 'yahoovideo',
    name: 'Yahoo Video',
    home: 'http://video.yahoo.com/',
    hosts: ['video.yahoo.com', 'd.yimg.com'],
    closed: '2011',
    shapes: [/^(?:video\.yahoo\.com\/watch\/|(?:video\.yahoo|d\.yimg)\.com\/[^?]*\?(?:[^#]*&)?vid=)(\d+)/],
    page: 'http://video.yahoo.com/watch/',
  }),
  goneService({
    id: 'yahooscreen',
    name: 'Yahoo Screen',
    home: 'https://screen.yahoo.com/',
    hosts: ['screen.yahoo.com'],
    closed: '2016',
    shapes: [/^(?:[a-z]{2}\.)?screen\.yahoo\.com\/((?:[\w-]+\/)?[\w-]+-\d{6,}\.html)/],
    page: (id) => `https://screen.yahoo.com/${id}`,
  }),
  goneService({
    id: 'collegehumor',
    name: 'CollegeHumor',
    home: 'http://www.collegehumor.com/',
    hosts: ['collegehumor.com'],
    closed: '2020',
    shapes: [/^collegehumor\.com\/(?:video[/:]|embed\/|e\/|moogaloop\/moogaloop\.swf\?(?:[^#]*&)?clip_id=)(\d+)/],
    page: 'http://www.collegehumor.com/video/',
  }),
  goneService({
    id: 'revision3',
    name: 'Revision3',
    home: 'http://revision3.com/',
    hosts: ['revision3.com'],
    closed: '2017',
    shapes: [
      /^revision3\.com\/(?:html5)?player-v(\d+)/,
      /^revision3\.com\/(?!(?:blog|forum|help|shows)\/)([\w-]+\/[\w-]+)\/?(?:[?#]|$)/,
    ],
  }),
];

const video = (url: string, id: string): Example => ({ url, id, kind: 'video' });

export const examples: Example[] = [
  video('http://www.hulu.com/embed/AbCdEf1234567890abcdef', 'AbCdEf1234567890abcdef'),
  video('//www.hulu.com/embed.html?eid=AbCdEf1234567890abcdef', 'AbCdEf1234567890abcdef'),
  video('http://d.yimg.com/static.video.yahoo.com/yep/YV_YEP.swf?ver=2.2&id=7654321&vid=1234567', '1234567'),
  video('http://video.yahoo.com/watch/1234567/7654321', '1234567'),
  video(
    'https://uk.screen.yahoo.com/picks/an-hour-on-councils-091756545.html?format=embed',
    'picks/an-hour-on-councils-091756545.html',
  ),
  video('http://www.collegehumor.com/moogaloop/moogaloop.swf?clip_id=1234567&fullscreen=1', '1234567'),
  video('http://www.collegehumor.com/video:1234567', '1234567'),
  video('http://revision3.com/player-v12345', '12345'),
  video('http://revision3.com/someshow/an-hour', 'someshow/an-hour'),
];

export const counterexamples: string[] = [
  'https://www.hulu.com/watch/01234567-89ab-4cde-8f01-23456789abcd',
  'https://www.hulu.com/series/some-show',
  'http://d.yimg.com/a/b.png',
  'https://screen.yahoo.com/popular/',
  'http://www.collegehumor.com/post/7041138/some-words',
  'http://revision3.com/someshow',
];
