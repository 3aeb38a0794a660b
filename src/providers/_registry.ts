// Written by scripts/gen.mjs ("npm run gen"). All providers, for the build and the server; elements load theirs one by one through _browser.ts.
import type { Provider } from '../core/provider.js';
import { provider as acast } from './acast.js';
import { provider as anchor } from './anchor.js';
import { provider as applemusic } from './applemusic.js';
import { provider as applepodcasts } from './applepodcasts.js';
import { provider as audioboom } from './audioboom.js';
import { provider as bandcamp } from './bandcamp.js';
import { provider as blogtalkradio } from './blogtalkradio.js';
import { provider as bluesky } from './bluesky.js';
import { provider as brightcove } from './brightcove.js';
import { provider as buzzsprout } from './buzzsprout.js';
import { provider as captivate } from './captivate.js';
import { provider as castos } from './castos.js';
import { provider as codepen } from './codepen.js';
import { provider as dailymotion } from './dailymotion.js';
import { provider as deezer } from './deezer.js';
import { provider as facebook } from './facebook.js';
import { provider as flickr } from './flickr.js';
import { providers as goneAudio } from './gone-audio.js';
import { providers as goneLive } from './gone-live.js';
import { providers as goneMusic } from './gone-music.js';
import { providers as gonePosts } from './gone-posts.js';
import { providers as goneShows } from './gone-shows.js';
import { providers as goneSocial } from './gone-social.js';
import { providers as goneVideo } from './gone-video.js';
import { provider as googlepodcasts } from './googlepodcasts.js';
import { provider as instagram } from './instagram.js';
import { provider as internetarchive } from './internetarchive.js';
import { provider as ivoox } from './ivoox.js';
import { provider as kaltura } from './kaltura.js';
import { provider as libsyn } from './libsyn.js';
import { provider as loom } from './loom.js';
import { provider as mastodon } from './mastodon.js';
import { provider as megaphone } from './megaphone.js';
import { provider as metacafe } from './metacafe.js';
import { provider as mixcloud } from './mixcloud.js';
import { provider as omny } from './omny.js';
import { provider as peertube } from './peertube.js';
import { provider as podbean } from './podbean.js';
import { provider as podomatic } from './podomatic.js';
import { provider as rssCom } from './rss.com.js';
import { provider as scribd } from './scribd.js';
import { provider as simplecast } from './simplecast.js';
import { provider as slideshare } from './slideshare.js';
import { provider as soundcloud } from './soundcloud.js';
import { provider as speakerdeck } from './speakerdeck.js';
import { provider as spotify } from './spotify.js';
import { provider as spreaker } from './spreaker.js';
import { provider as ted } from './ted.js';
import { provider as tidal } from './tidal.js';
import { provider as tiktok } from './tiktok.js';
import { provider as transistor } from './transistor.js';
import { provider as twitch } from './twitch.js';
import { provider as twitter } from './twitter.js';
import { provider as ustream } from './ustream.js';
import { provider as vidyard } from './vidyard.js';
import { provider as vimeo } from './vimeo.js';
import { provider as wistia } from './wistia.js';
import { provider as wordpresstv } from './wordpresstv.js';
import { provider as youtube } from './youtube.js';

export const providers: readonly Provider[] = [
  acast,
  anchor,
  applemusic,
  applepodcasts,
  audioboom,
  bandcamp,
  blogtalkradio,
  bluesky,
  brightcove,
  buzzsprout,
  captivate,
  castos,
  codepen,
  dailymotion,
  deezer,
  facebook,
  flickr,
  ...goneAudio,
  ...goneLive,
  ...goneMusic,
  ...gonePosts,
  ...goneShows,
  ...goneSocial,
  ...goneVideo,
  googlepodcasts,
  instagram,
  internetarchive,
  ivoox,
  kaltura,
  libsyn,
  loom,
  mastodon,
  megaphone,
  metacafe,
  mixcloud,
  omny,
  peertube,
  podbean,
  podomatic,
  rssCom,
  scribd,
  simplecast,
  slideshare,
  soundcloud,
  speakerdeck,
  spotify,
  spreaker,
  ted,
  tidal,
  tiktok,
  transistor,
  twitch,
  twitter,
  ustream,
  vidyard,
  vimeo,
  wistia,
  wordpresstv,
  youtube,
];
