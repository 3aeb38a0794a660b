/** A show for pages without script: what it says of itself, and its episodes with native players, as an h-feed. */
import type { Episode, Feed } from '../core/feed.js';
import { attributes, dataScript, html, type SafeHtml } from '../core/html.js';
import { formatTime } from '../core/time.js';
import { webAddress } from '../core/url.js';
import { messages as english } from '../locales/en/podcast.js';
import type { PodcastMessages } from '../locales/shared/podcast-table.js';
import { link } from './parts.js';
import { nativeMedia } from './player.js';

export interface PodcastOptions {
  /** How many episodes are written out; the others are in the data alone. Default 20. */
  readonly limit?: number;
  /** One episode alone, by what the feed calls it. */
  readonly guid?: string;
  /** Leaves the data out: then `<embed-podcast>` asks for the feed as if nothing were known. Default false. */
  readonly withoutData?: boolean;
  /** The words that the author did not write, in the language of the page. Default English. */
  readonly podcastMessages?: PodcastMessages;
}

/**
 * `<embed-podcast>` with everything in it: readers without script have the newest episodes, those with script all of them,
 * and nobody asks the feed's server. Pictures are shown where their address is on the site itself, which is a relative one.
 */
export function renderPodcast(feed: Feed, options: PodcastOptions = {}): SafeHtml {
  const { head, episodes, data } = podcastParts(feed, options);
  const own = attributes({ src: webAddress(feed.url), guid: options.guid, class: 'h-feed' });
  return html`<embed-podcast${own}>${head}${episodes}${data}</embed-podcast>`;
}

/** What an `<embed-podcast>` holds. */
export interface PodcastParts {
  /** Picture, name, what it is about, and where to subscribe. */
  readonly head: SafeHtml;
  readonly episodes: SafeHtml;
  /** Everything, for the element. */
  readonly data: SafeHtml;
}

/** For an element of which the author has written some: each part by itself. */
export function podcastParts(feed: Feed, options: PodcastOptions = {}): PodcastParts {
  const { limit = 20, guid, withoutData = false, podcastMessages = english } = options;
  const { title, description, language } = feed;
  const own = { lang: language, dir: language ? 'auto' : null };
  const shown = guid === undefined ? feed.episodes.slice(0, limit) : feed.episodes.filter((one) => one.guid === guid);
  const page = webAddress(feed.link);
  const source = webAddress(feed.url);
  const data = withoutData
    ? null
    : dataScript('application/json', guid === undefined ? feed : { ...feed, episodes: shown });
  const name = link(page ?? source, title ?? source ?? podcastMessages.feed, { class: 'u-url p-name', ...own });
  const follow =
    source &&
    page &&
    html`<p slot="episodes">${link(source, podcastMessages.feed, { type: 'application/rss+xml' })}</p>`;
  return {
    head: html`${picture(feed)}${name}${
      description && html`<p${attributes({ slot: 'episodes', class: 'p-summary', ...own })}>${description}</p>`
    }${follow}`,
    episodes: html`<ol slot="episodes">
      ${shown.map((episode) => entry(episode, feed, podcastMessages))}
    </ol>`,
    data: html`${data}`,
  };
}

/** One of another site would be asked for it by every reader. */
function picture({ image }: Feed): SafeHtml | null {
  const isOwn = image && /^(?!\/\/)[^:\\]+$/.test(image);
  return isOwn
    ? html`<img${attributes({ class: 'u-photo', src: image, alt: '', loading: 'lazy', decoding: 'async' })} />`
    : null;
}

function entry(episode: Episode, { language }: Feed, messages: PodcastMessages): SafeHtml {
  const { title, published, duration, description, media, transcripts = [], season, seasonName = '' } = episode;
  const own = { lang: language, dir: language ? 'auto' : null };
  const page = webAddress(episode.url);
  const facts = [
    published &&
      html`<time${attributes({ class: 'dt-published', datetime: published })}>${published.slice(0, 10)}</time>`,
    duration && html`<time${attributes({ datetime: `PT${Math.round(duration)}S` })}>${formatTime(duration)}</time>`,
    season !== undefined && messages.inSeason(season, seasonName),
    episode.episode !== undefined && messages.numbered(episode.episode),
    episode.explicit && messages.explicit,
    !media && messages.noRecording,
  ].filter(Boolean);
  const people = (episode.persons ?? []).map(({ name, role }) => (role ? `${name} (${role})` : name));
  const isVideo = media?.sources[0]?.type?.startsWith('video/') ?? false;
  const files = transcripts.map(
    ({ url, type, language: hreflang }) =>
      html` ${link(webAddress(url), messages.transcript, { rel: 'transcript', type, hreflang })}`,
  );
  return html`<li class="h-entry">
    ${link(page, title ?? messages.recording, { class: page ? 'u-url p-name' : 'p-name', ...own })}
    <p>${facts.map((fact, i) => html`${i > 0 && ' · '}${fact}`)}</p>
    ${media && nativeMedia(media.sources, isVideo, title)}${
      description && html`<p${attributes({ class: 'p-summary', ...own })}>${description}</p>`
    }${people.length ? html`<p>${messages.people(people)}</p>` : null}${files.length ? html`<p>${files}</p>` : null}
  </li>`;
}
