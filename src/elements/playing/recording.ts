/** A file or stream as `<embed-player>` is given it. Until that is defined, what is drawn is the browser's own player. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Embed, Frame, MediaSource } from '../../core/embed.js';
import { siteName } from '../../core/site-name.js';
import type { TranscriptLink } from '../../core/transcript.js';
import { linkTarget } from '../shared/link-target.js';
import { titledOf, type MediaView } from '../shared/media-view.js';
import type { Opened } from './opened.js';
import { mayShow } from './poster.js';

const VIDEO = /^(?:video\/|application\/(?:x-|vnd\.apple\.)mpegurl)|\.(?:mp4|m4v|webm|ogv|mov|m3u8)(?:$|[?#])/i;
const STREAM = /mpegurl|\.m3u8(?:$|[?#])/i;

/** Its files and streams that a page may ask for, with absolute addresses. Those of a list are not one recording. */
export function sourcesOf({ kind, media, frame }: Embed): MediaSource[] {
  if (kind === 'photo' || (kind === 'playlist' && frame)) return [];
  return (media?.sources ?? []).flatMap(({ src, type }) => {
    const address = linkTarget(src);
    return address ? [{ src: address, ...(type && { type }) }] : [];
  });
}

/**
 * The server of what is played.
 * @param opened absent where nothing is; the frame may have taken the place of files that could not be played
 */
export function serverOf({ embed }: MediaView, frame: Frame, opened: Pick<Opened, 'player'> | undefined): string {
  const isFrame = opened && !(opened.player instanceof HTMLMediaElement);
  return siteName((isFrame ? undefined : sourcesOf(embed)[0]?.src) ?? frame.src, document.baseURI);
}

/** Whether the browser may need help to play one of them: a stream. */
export const hasStream = (embed: Embed): boolean =>
  sourcesOf(embed).some(({ src, type }) => STREAM.test(type ?? '') || STREAM.test(src));

/** Whether there is something to see. A live stream tells it by its type or name alone. */
const isVideo = ({ kind }: Embed, sources: readonly MediaSource[]): boolean =>
  kind === 'video' || (kind === 'live' && sources.some(({ src, type }) => VIDEO.test(type ?? src)));

export interface Situation {
  /** Around whose links and picture it stands. */
  readonly host: Element;
  /** Whether the reader has to agree before anybody is asked. */
  readonly isShut: boolean;
  /** Whether the reader has asked for it to play: before, nobody else is asked for captions. */
  readonly isWanted: boolean;
}

/** The player of what is known, which asks for nothing before it is pressed. */
export function recordingView(view: MediaView, situation: Situation): TemplateResult | typeof nothing {
  const sources = sourcesOf(view.embed);
  if (!sources.length) return nothing;
  const embed = withLinks(view.embed, situation.host);
  // one alone stands in `src`, as its faults are told then
  const [first, ...others] = sources;
  const src = others.length ? nothing : (first?.src ?? nothing);
  const inside = [
    ...(others.length
      ? sources.map(({ src: address, type }) => html`<source src=${address} type=${type ?? nothing} />`)
      : []),
    ...captionsOf(embed, situation.isWanted).map(
      ({ url, language }) => html`<track kind="captions" src=${url} srclang=${language ?? nothing} />`,
    ),
  ];
  const [title, picture] = [titledOf(view), pictureOf(view.embed, situation)];
  const media = isVideo(embed, sources)
    ? html`<video
        part="player"
        src=${src}
        controls
        playsinline
        preload="none"
        aria-label=${title}
        poster=${picture ?? nothing}
      >
        ${inside}
      </video>`
    : html`<audio part="player" src=${src} controls preload="none" aria-label=${title}>${inside}</audio>`;
  return html`<embed-player .embed=${embed}>${media}</embed-player>`;
}

function captionsOf({ media }: Embed, isWanted: boolean): TranscriptLink[] {
  return (media?.transcripts ?? []).flatMap((file) => {
    const url = isCaptions(file) && linkTarget(file.url);
    return url && (isWanted || new URL(url).origin === location.origin) ? [{ ...file, url }] : [];
  });
}

const isCaptions = ({ captions, type = '' }: TranscriptLink): boolean => captions === true || /vtt/.test(type);

/** What is known, and what the author links to in the element, which comes first. */
function withLinks(embed: Embed, host: Element): Embed {
  const { media, language } = embed;
  if (!media) return embed;
  const links = [...host.querySelectorAll<HTMLAnchorElement>('a[rel~="transcript"][href]')].map(
    ({ href, type, hreflang }) => ({ url: href, ...(type && { type }), ...(hreflang && { language: hreflang }) }),
  );
  // what is said is in the recording's language where nobody says otherwise
  const transcripts = [...links, ...(media.transcripts ?? [])].map((file) => ({
    ...(language && { language }),
    ...file,
  }));
  const chapters = host.querySelector<HTMLAnchorElement>('a[rel~="chapters"][href]')?.href;
  return {
    ...embed,
    media: {
      ...media,
      ...(transcripts.length && { transcripts }),
      ...(chapters && { chaptersUrl: chapters }),
    },
  };
}

/** The author's own, which is in the page already; else the one that is known, where it may be asked for. */
function pictureOf({ thumbnail }: Embed, { host, isShut }: Situation): string | null {
  const own = host.querySelector<HTMLImageElement>(':scope > img[slot="poster"], :scope > [slot="poster"] img');
  const address = linkTarget(thumbnail?.url);
  return own?.src || (address && mayShow(address, isShut) ? address : null);
}
