/** Clips of social networks that have ended, or dropped them. Years without a source are what is remembered. */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'vine',
    name: 'Vine',
    home: 'https://vine.co/',
    hosts: ['vine.co'],
    closed: '2017',
    shapes: [/^vine\.co\/(?:v|oembed)\/(\w{6,})/],
    page: 'https://vine.co/v/',
  }),
  goneService({
    id: 'keek',
    name: 'Keek',
    home: 'http://www.keek.com/',
    hosts: ['keek.com'],
    closed: '2017',
    shapes: [/^keek\.com\/(?:!|\w+\/keeks\/|keek\/)(\w{4,})/],
    page: 'http://www.keek.com/!',
  }),
  goneService({
    id: 'viddy',
    name: 'Viddy',
    home: 'http://www.viddy.com/',
    hosts: ['viddy.com'],
    closed: '2014',
    shapes: [/^viddy\.com\/(?:embed\/)?video\/([0-9a-f-]{36})/],
    page: 'http://www.viddy.com/video/',
  }),
  goneService({
    id: 'gfycat',
    name: 'Gfycat',
    home: 'https://gfycat.com/',
    hosts: ['gfycat.com'],
    // iamcal/oembed#709; an id is three words run together
    closed: '2023-09-01',
    shapes: [
      /^(?:(?:fat|giant|thumbs|zippy)\.)?gfycat\.com\/(?:[a-z]{2}\/|ifr\/|gifs\/detail\/)?(?!developers|partnership)([A-Za-z]{10,})(?:[-.?#/]|$)/,
    ],
    page: 'https://gfycat.com/',
  }),
  goneService({
    id: 'myspace',
    name: 'MySpace',
    home: 'https://myspace.com/',
    hosts: ['myspace.com'],
    // the site has stayed, its videos have not
    shapes: [
      /^mediaservices\.myspace\.com\/services\/media\/embed\.aspx\/m=(\d+)/,
      /^myspace\.com\/[^/?#]+\/video\/[^/?#]+\/(\d+)/,
      /^(?:\w+\.)?myspace\.com\/[^#]*[?&](?:videoid|m)=(\d{4,})/i,
    ],
    page: 'http://vids.myspace.com/index.cfm?fuseaction=vids.individual&videoid=',
  }),
];

const video = (url: string, id: string): Example => ({ url, id, kind: 'video' });
const UUID = '01234567-89ab-4cde-8f01-23456789abcd';

export const examples: Example[] = [
  video('https://vine.co/v/AbCdEf12345/embed/simple', 'AbCdEf12345'),
  video('https://vine.co/oembed/AbCdEf12345.json', 'AbCdEf12345'),
  video('http://www.keek.com/somebody/keeks/AbCdEfg', 'AbCdEfg'),
  video(`http://www.viddy.com/embed/video/${UUID}`, UUID),
  video('https://gfycat.com/ifr/SomeSillyAnimal', 'SomeSillyAnimal'),
  video('https://gfycat.com/gifs/detail/SomeSillyAnimal', 'SomeSillyAnimal'),
  video('https://thumbs.gfycat.com/SomeSillyAnimal-size_restricted.gif', 'SomeSillyAnimal'),
  video('http://mediaservices.myspace.com/services/media/embed.aspx/m=12345678,t=1,mt=video', '12345678'),
  video('http://vids.myspace.com/index.cfm?fuseaction=vids.individual&VideoID=12345678', '12345678'),
  video('http://lads.myspace.com/videos/vplayer.swf?m=12345678&v=2&type=video', '12345678'),
  video('https://myspace.com/somebody/video/a-song/12345678', '12345678'),
];

export const counterexamples: string[] = [
  'https://vine.co/somebody',
  'http://www.keek.com/somebody',
  'http://www.viddy.com/legal/terms',
  'https://gfycat.com/developers',
  'https://gfycat.com/@somebody',
  'https://myspace.com/somebody',
  'https://myspace.com/discover/videos?m=top',
];
