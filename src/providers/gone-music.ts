/** Music services that have ended. Years without a source are what is remembered. */
import type { Example, Provider } from '../core/provider.js';
import { goneService } from './shared/gone-service.js';

export const providers: readonly Provider[] = [
  goneService({
    id: 'grooveshark',
    name: 'Grooveshark',
    home: 'http://grooveshark.com/',
    hosts: ['grooveshark.com'],
    // dropped by youtube-dl on 2 May 2015
    closed: '2015',
    kind: 'audio',
    shapes: [
      /^(?:listen\.)?grooveshark\.com\/(?:#!?\/)?(s\/[^/?#]+\/\w+)/,
      ['playlist', /^(?:listen\.)?grooveshark\.com\/(?:#!?\/)?((?:album|playlist)\/[^/?#]+\/\d+)/],
      // the widget of one song, and of several
      /[?&]songIDs?=(\d+)/,
      ['playlist', /[?&]playlistID=(\d+)/],
    ],
  }),
  goneService({
    id: 'rdio',
    name: 'Rdio',
    home: 'http://www.rdio.com/',
    hosts: ['rdio.com', 'rd.io'],
    closed: '2015',
    kind: 'audio',
    shapes: [
      /^rd\.io\/[ex]\/([\w-]{6,})/,
      /^rdio\.com\/(artist\/[^/?#]+\/album\/[^/?#]+\/track\/[^/?#]+)/,
      ['playlist', /^rdio\.com\/(artist\/[^/?#]+\/album\/[^/?#]+)\/?(?:[?#]|$)/],
      ['playlist', /^rdio\.com\/(people\/[^/?#]+\/playlists\/\d+(?:\/[^/?#]+)?)\/?(?:[?#]|$)/],
    ],
    page: (id) => (id.includes('/') ? `http://www.rdio.com/${encodeURI(id)}/` : `http://rd.io/x/${id}`),
  }),
  goneService({
    id: '8tracks',
    name: '8tracks',
    home: 'https://8tracks.com/',
    hosts: ['8tracks.com'],
    // closed at the end of 2019 and came back; dropped by yt-dlp on 10 June 2026
    closed: '2026',
    kind: 'playlist',
    shapes: [
      /^8tracks\.com\/mixes\/(\d+)/,
      /^8tracks\.com\/(?!(?:about|blog|explore|mix_sets|mixes|sets|tracks|users)\/)([\w-]+\/[\w-]+)\/?(?:[?#]|$)/,
    ],
    page: 'https://8tracks.com/mixes/',
  }),
];

const audio = (url: string, id: string): Example => ({ url, id, kind: 'audio' });
const list = (url: string, id: string): Example => ({ url, id, kind: 'playlist' });
const ALBUM = 'artist/Somebody/album/Something';

export const examples: Example[] = [
  audio('http://grooveshark.com/songWidget.swf?hostname=cowbell.grooveshark.com&songIDs=1234567&p=0', '1234567'),
  list('http://grooveshark.com/widget.swf?playlistID=1234567&songID=', '1234567'),
  audio('http://grooveshark.com/#!/s/A+Song/AbCdEf?src=5', 's/A+Song/AbCdEf'),
  list('http://grooveshark.com/playlist/A+List/1234567', 'playlist/A+List/1234567'),
  audio('https://rd.io/e/QAbCdEf', 'QAbCdEf'),
  list(`http://www.rdio.com/${ALBUM}/`, ALBUM),
  audio(`http://www.rdio.com/${ALBUM}/track/One/`, `${ALBUM}/track/One`),
  list('http://www.rdio.com/people/somebody/playlists/123456/A_List/', 'people/somebody/playlists/123456/A_List'),
  list('http://8tracks.com/mixes/1234567/player_v3_universal', '1234567'),
  list('http://8tracks.com/somebody/a-mix', 'somebody/a-mix'),
];

export const counterexamples: string[] = [
  'http://grooveshark.com/songWidget.swf',
  'http://grooveshark.com/',
  'http://www.rdio.com/api/swf/',
  'http://www.rdio.com/artist/Somebody/',
  'http://8tracks.com/explore/jazz',
  'http://8tracks.com/somebody',
];
