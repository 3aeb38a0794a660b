/**
 * Video hosts that have ended. Shapes: youtube-dl's extractors and players in old posts. Years without a source are what is
 * remembered.
 */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'blip',
    name: 'Blip',
    home: 'http://blip.tv/',
    hosts: ['blip.tv'],
    // Jetpack, unavailable.php
    closed: '2015-08-20',
    shapes: [
      /^[^/]+\/(?:play\/|api\.swf#)([\w+]{6,})/,
      /(?:^[^/]+|[?&#]file=https?:\/\/(?:\w+\.)?blip\.tv)\/(?:rss\/flash|file)\/(\d+)/,
      /^[^/]+\/[\w/-]*-(\d{3,})\/?(?:[?#]|$)/,
    ],
  }),
  goneService({
    id: 'googlevideo',
    name: 'Google Video',
    home: 'http://video.google.com/',
    hosts: ['com', 'ca', 'co.uk', 'com.au', 'de', 'es', 'fr', 'it', 'nl'].map((end) => `video.google.${end}`),
    // youtube-dl f7b111b7d; its numbers are signed and lead to no YouTube id
    closed: '2012-11-15',
    shapes: [/[?&#]docid=(-?\d{5,20})/i],
    page: 'http://video.google.com/videoplay?docid=',
  }),
  goneService({
    id: 'viddler',
    name: 'Viddler',
    home: 'http://www.viddler.com/',
    hosts: ['viddler.com'],
    // WordPress dropped it with 4.0
    closed: '2014',
    shapes: [/^[^/]+\/(?:player|simple|v|embed|mini)\/([0-9a-f]{6,8})/, /^[^/]+\/(explore\/[\w-]+\/videos\/\d+)/],
    page: 'http://www.viddler.com/v/',
  }),
  goneService({
    id: 'revver',
    name: 'Revver',
    home: 'http://revver.com/',
    hosts: ['revver.com'],
    closed: '2011',
    shapes: [/(?:^[^/]+\/(?:video|watch)\/|[?&]mediaId=)(\d+)/],
    page: 'http://revver.com/video/',
  }),
  goneService({
    id: 'veoh',
    name: 'Veoh',
    home: 'http://www.veoh.com/',
    hosts: ['veoh.com'],
    // dropped by yt-dlp on 18 November 2024
    closed: '2024-11',
    shapes: [/(?:^[^/]+\/(?:embed|watch|videos|iphone\/#_Watch)\/|[?&]permalinkId=)((?:v|yapi-)[\da-zA-Z]{6,})/],
    page: 'http://www.veoh.com/watch/',
  }),
  goneService({
    id: 'vzaar',
    name: 'Vzaar',
    home: 'https://vzaar.com/',
    hosts: ['vzaar.com'],
    closed: '2019',
    shapes: [/^(?:view\.)?vzaar\.com\/(?:videos\/)?(\d+)(?:[/.?#]|$)/],
    page: 'https://vzaar.com/videos/',
  }),
  goneService({
    id: 'vessel',
    name: 'Vessel',
    home: 'https://www.vessel.com/',
    hosts: ['vessel.com'],
    closed: '2016',
    shapes: [/^vessel\.com\/(?:videos|embed)\/([\da-zA-Z]{6,})/],
    page: 'https://www.vessel.com/videos/',
  }),
  goneService({
    id: 'vidme',
    name: 'Vidme',
    home: 'https://vid.me/',
    hosts: ['vid.me'],
    // 2factorauth/twofactorauth#2915
    closed: '2017-12-15',
    shapes: [/^vid\.me\/(?:e\/)?(?!(?:about|hot|jobs|login|new|terms)\b)([\da-zA-Z]{3,6})(?:[/?#]|$)/],
    page: 'https://vid.me/',
  }),
  goneService({
    id: 'screencast',
    name: 'Screencast',
    home: 'http://www.screencast.com/',
    hosts: ['screencast.com'],
    // its maker's new service lives at app.screencast.com; the old one's oEmbed answers 410 (iamcal/oembed AUDIT.md)
    shapes: [
      /^screencast\.com\/t\/(\w{6,})/,
      /^(?:content\.)?screencast\.com\/users\/[^/]+\/folders\/[^/]+\/media\/([0-9a-f-]{36})(?:\/\w+\.swf|\/embed)?\/?(?:[?#]|$)/,
    ],
    page: (id) => (id.includes('-') ? undefined : `http://www.screencast.com/t/${id}`),
  }),
];

const UUID = '01234567-89ab-4cde-8f01-23456789abcd';
const MEDIA = 'http://content.screencast.com/users/somebody/folders/Default/media';
const VEOH = 'v12345678AbCdEfGh';
const video = (url: string, id: string): Example => ({ url, id, kind: 'video' });

export const examples: Example[] = [
  video('http://blip.tv/play/AbCdEf1234', 'AbCdEf1234'),
  video('http://blip.tv/play/hJ0%2BAbCdEf.html?p=1', 'hJ0+AbCdEf'),
  video('http://a.blip.tv/api.swf#AbCdEf1234', 'AbCdEf1234'),
  video('http://blip.tv/rss/flash/1234567', '1234567'),
  video('http://blip.tv/scripts/flash/showplayer.swf?file=http%3A%2F%2Fblip.tv%2Frss%2Fflash%2F1234567', '1234567'),
  video('http://a.blip.tv/scripts/shoggplayer.html#file=http://blip.tv/rss/flash/1234567', '1234567'),
  video('http://blip.tv/somebody/an-hour-on-councils-1234567', '1234567'),
  video('http://video.google.com/googleplayer.swf?docId=-1234567890123456789&hl=en', '-1234567890123456789'),
  video('http://video.google.de/videoplay?docid=1234567890123456789#', '1234567890123456789'),
  video('http://www.viddler.com/player/0a1b2c3d/0/#viddlerplayer-0a1b2c3d', '0a1b2c3d'),
  video('http://www.viddler.com/v/0a1b2c3d?secret=123', '0a1b2c3d'),
  video('http://www.viddler.com/explore/somebody/videos/12/', 'explore/somebody/videos/12'),
  video('http://flash.revver.com/player/1.0/player.swf?mediaId=123456', '123456'),
  video('http://one.revver.com/watch/123456', '123456'),
  video(`http://www.veoh.com/embed/${VEOH}`, VEOH),
  video(`http://www.veoh.com/static/swf/webplayer/WebPlayer.swf?version=1&permalinkId=${VEOH}`, VEOH),
  video('https://view.vzaar.com/12345/player', '12345'),
  video('https://www.vessel.com/embed/AbCdEf123?w=615', 'AbCdEf123'),
  video('https://vid.me/e/AbCd', 'AbCd'),
  video('http://www.screencast.com/t/AbCdEf12', 'AbCdEf12'),
  video(`${MEDIA}/${UUID}/scplayer.swf`, UUID),
];

export const counterexamples: string[] = [
  'http://blip.tv/somebody',
  'http://blip.tv/scripts/flash/showplayer.swf?file=http%3A%2F%2Fevil.example%2Frss%2Fflash%2F1234567',
  'http://video.google.com/videosearch?q=councils',
  'http://www.viddler.com/plans/',
  'http://www.veoh.com/browse/videos',
  'https://vzaar.com/help',
  'https://vid.me/login',
  'https://vid.me/somebody123',
  'https://app.screencast.com/AbCdEf1234567',
  `${MEDIA}/${UUID}/0001.png`,
];
