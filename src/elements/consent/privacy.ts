/** Where providers say what they do with what they learn. One that is not listed has no link; a wrong one would be worse. */

/** id → name and privacy policy. */
export const policies: Readonly<Record<string, readonly [name: string, url: string]>> = {
  applemusic: ['Apple Music', 'https://www.apple.com/legal/privacy/'],
  applepodcasts: ['Apple Podcasts', 'https://www.apple.com/legal/privacy/'],
  bandcamp: ['Bandcamp', 'https://bandcamp.com/privacy'],
  bluesky: ['Bluesky', 'https://bsky.social/about/support/privacy-policy'],
  buzzsprout: ['Buzzsprout', 'https://www.buzzsprout.com/privacy'],
  dailymotion: ['Dailymotion', 'https://legal.dailymotion.com/en/privacy-policy/'],
  deezer: ['Deezer', 'https://www.deezer.com/legal/personal-datas'],
  facebook: ['Facebook', 'https://www.facebook.com/privacy/policy/'],
  flickr: ['Flickr', 'https://www.flickr.com/help/privacy'],
  instagram: ['Instagram', 'https://privacycenter.instagram.com/policy'],
  internetarchive: ['Internet Archive', 'https://archive.org/about/terms.php'],
  mixcloud: ['Mixcloud', 'https://www.mixcloud.com/privacy/'],
  podbean: ['Podbean', 'https://www.podbean.com/privacy'],
  soundcloud: ['SoundCloud', 'https://soundcloud.com/pages/privacy'],
  spotify: ['Spotify', 'https://www.spotify.com/legal/privacy-policy/'],
  ted: ['TED', 'https://www.ted.com/about/our-organization/our-policies-terms/privacy-policy'],
  tidal: ['TIDAL', 'https://tidal.com/privacy'],
  tiktok: ['TikTok', 'https://www.tiktok.com/legal/privacy-policy'],
  twitch: ['Twitch', 'https://www.twitch.tv/p/legal/privacy-notice/'],
  twitter: ['X', 'https://x.com/privacy'],
  vidyard: ['Vidyard', 'https://www.vidyard.com/privacy/'],
  vimeo: ['Vimeo', 'https://vimeo.com/privacy'],
  wistia: ['Wistia', 'https://wistia.com/privacy'],
  youtube: ['YouTube', 'https://policies.google.com/privacy'],
};

/** @returns undefined where we are not certain of one */
export const policyOf = (provider: string): string | undefined => row(provider)?.[1];

/** What a provider is called where nobody said. */
export const nameOf = (provider: string): string => row(provider)?.[0] ?? provider.replace(/^oembed:/, '');

const row = (provider: string): readonly [string, string] | undefined =>
  Object.hasOwn(policies, provider) ? policies[provider] : undefined;
