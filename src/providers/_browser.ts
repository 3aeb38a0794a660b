// Written by scripts/gen.mjs ("npm run gen"). Host → the one module a page needs for it.
import type { Provider } from '../core/provider.js';

/** One provider, or the family that the host's own one is in. */
type Loader = () => Promise<Provider | readonly Provider[]>;

const entries: readonly (readonly [readonly string[], Loader])[] = [
  [['acast.com'], async () => (await import('./acast.js')).provider],
  [['anchor.fm', 'podcasters.spotify.com', 'creators.spotify.com'], async () => (await import('./anchor.js')).provider],
  [['music.apple.com', 'tools.applemusic.com'], async () => (await import('./applemusic.js')).provider],
  [
    ['podcasts.apple.com', 'itunes.apple.com', 'phobos.apple.com'],
    async () => (await import('./applepodcasts.js')).provider,
  ],
  [['audioboom.com', 'audioboo.fm'], async () => (await import('./audioboom.js')).provider],
  [['bandcamp.com'], async () => (await import('./bandcamp.js')).provider],
  [['blogtalkradio.com', 'cinchcast.com', 'tobtr.com'], async () => (await import('./blogtalkradio.js')).provider],
  [['bsky.app', 'bsky.dev', 'deer.social'], async () => (await import('./bluesky.js')).provider],
  [
    ['players.brightcove.net', 'brightcove.com', 'bcove.video', 'bcove.me'],
    async () => (await import('./brightcove.js')).provider,
  ],
  [['buzzsprout.com'], async () => (await import('./buzzsprout.js')).provider],
  [['captivate.fm'], async () => (await import('./captivate.js')).provider],
  [['castos.com'], async () => (await import('./castos.js')).provider],
  [['codepen.io'], async () => (await import('./codepen.js')).provider],
  [
    ['dailymotion.com', 'dailymotion.co.uk', 'dailymotion.es', 'dailymotion.fr', 'dailymotion.it', 'dai.ly'],
    async () => (await import('./dailymotion.js')).provider,
  ],
  [['deezer.com'], async () => (await import('./deezer.js')).provider],
  [['facebook.com', 'fb.watch'], async () => (await import('./facebook.js')).provider],
  [['flickr.com', 'flic.kr'], async () => (await import('./flickr.js')).provider],
  [
    [
      'stitcher.com',
      'odeo.com',
      'gcast.com',
      'hipcast.com',
      'audioblog.com',
      'chirb.it',
      'hark.com',
      'radiopublic.com',
    ],
    async () => (await import('./gone-audio.js')).providers,
  ],
  [
    ['qik.com', 'bambuser.com', 'livestream.com', 'mixer.com', 'beam.pro', 'periscope.tv', 'pscp.tv'],
    async () => (await import('./gone-live.js')).providers,
  ],
  [['grooveshark.com', 'rdio.com', 'rd.io', '8tracks.com'], async () => (await import('./gone-music.js')).providers],
  [
    ['storify.com', 'posterous.com', 'post.ly', 'plus.google.com', 'picasaweb.google.com'],
    async () => (await import('./gone-posts.js')).providers,
  ],
  [
    ['hulu.com', 'video.yahoo.com', 'd.yimg.com', 'screen.yahoo.com', 'collegehumor.com', 'revision3.com'],
    async () => (await import('./gone-shows.js')).providers,
  ],
  [
    ['vine.co', 'keek.com', 'viddy.com', 'gfycat.com', 'myspace.com'],
    async () => (await import('./gone-social.js')).providers,
  ],
  [
    [
      'blip.tv',
      'video.google.com',
      'video.google.ca',
      'video.google.co.uk',
      'video.google.com.au',
      'video.google.de',
      'video.google.es',
      'video.google.fr',
      'video.google.it',
      'video.google.nl',
      'viddler.com',
      'revver.com',
      'veoh.com',
      'vzaar.com',
      'vessel.com',
      'vid.me',
      'screencast.com',
    ],
    async () => (await import('./gone-video.js')).providers,
  ],
  [['podcasts.google.com', 'google.com'], async () => (await import('./googlepodcasts.js')).provider],
  [['instagram.com', 'instagr.am'], async () => (await import('./instagram.js')).provider],
  [['archive.org'], async () => (await import('./internetarchive.js')).provider],
  [['ivoox.com'], async () => (await import('./ivoox.js')).provider],
  [['kaltura.com'], async () => (await import('./kaltura.js')).provider],
  [['libsyn.com'], async () => (await import('./libsyn.js')).provider],
  [['loom.com', 'useloom.com'], async () => (await import('./loom.js')).provider],
  [
    [
      'mastodon.social',
      'mastodon.online',
      'mastodon.world',
      'mastodon.art',
      'mastodon.xyz',
      'mstdn.social',
      'mstdn.jp',
      'mas.to',
      'fosstodon.org',
      'hachyderm.io',
      'infosec.exchange',
    ],
    async () => (await import('./mastodon.js')).provider,
  ],
  [['megaphone.fm', 'megaphone.link'], async () => (await import('./megaphone.js')).provider],
  [['metacafe.com'], async () => (await import('./metacafe.js')).provider],
  [['mixcloud.com'], async () => (await import('./mixcloud.js')).provider],
  [['omny.fm'], async () => (await import('./omny.js')).provider],
  [
    ['peertube.tv', 'framatube.org', 'tilvids.com', 'video.blender.org', 'diode.zone', 'conf.tube'],
    async () => (await import('./peertube.js')).provider,
  ],
  [['podbean.com'], async () => (await import('./podbean.js')).provider],
  [['podomatic.com'], async () => (await import('./podomatic.js')).provider],
  [['rss.com'], async () => (await import('./rss.com.js')).provider],
  [['scribd.com', 'scribdassets.com'], async () => (await import('./scribd.js')).provider],
  [['simplecast.com'], async () => (await import('./simplecast.js')).provider],
  [['slideshare.net', 'slidesharecdn.com'], async () => (await import('./slideshare.js')).provider],
  [['soundcloud.com'], async () => (await import('./soundcloud.js')).provider],
  [['speakerdeck.com'], async () => (await import('./speakerdeck.js')).provider],
  [['spotify.com', 'spotify.link', 'link.tospotify.com'], async () => (await import('./spotify.js')).provider],
  [['spreaker.com'], async () => (await import('./spreaker.js')).provider],
  [['ted.com'], async () => (await import('./ted.js')).provider],
  [['tidal.com'], async () => (await import('./tidal.js')).provider],
  [['tiktok.com'], async () => (await import('./tiktok.js')).provider],
  [['transistor.fm'], async () => (await import('./transistor.js')).provider],
  [['twitch.tv', 'justin.tv'], async () => (await import('./twitch.js')).provider],
  [
    [
      'twitter.com',
      'x.com',
      'fxtwitter.com',
      'vxtwitter.com',
      'fixupx.com',
      'fixvx.com',
      'twittpr.com',
      'xcancel.com',
      'nitter.net',
    ],
    async () => (await import('./twitter.js')).provider,
  ],
  [['ustream.tv', 'video.ibm.com'], async () => (await import('./ustream.js')).provider],
  [['vidyard.com'], async () => (await import('./vidyard.js')).provider],
  [['vimeo.com'], async () => (await import('./vimeo.js')).provider],
  [['wistia.com', 'wistia.net', 'wi.st'], async () => (await import('./wistia.js')).provider],
  [['wordpress.tv'], async () => (await import('./wordpresstv.js')).provider],
  [
    ['youtube.com', 'youtu.be', 'youtube-nocookie.com', 'youtube.googleapis.com'],
    async () => (await import('./youtube.js')).provider,
  ],
];

export const loaders: ReadonlyMap<string, Loader> = new Map(
  entries.flatMap(([hosts, load]) => hosts.map((host) => [host, load] as const)),
);

/** For hosts that nobody owns: the shape of a path → software that may run there. */
export const anywhere: readonly (readonly [RegExp, Loader])[] = [
  [
    /^\/(?:(?:web\/|deck\/)?@[\w.-]+(?:@[\w.-]+)?|users\/\w[\w.-]*\/statuses)\/(?:9[89]\d{15}|1\d{17})(?:\/embed)?\/?$/,
    async () => (await import('./mastodon.js')).provider,
  ],
  [
    /^\/(w|w\/p|videos\/(?:watch|embed|watch\/playlist)|video-playlists\/(?:watch|embed))\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})\/?$/,
    async () => (await import('./peertube.js')).provider,
  ],
];
