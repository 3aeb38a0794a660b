/** A recording for pages without script: the browser's own player, its chapters, and what is said in it. */
import type { Embed, MediaSource } from '../core/embed.js';
import { attributes, html, type SafeHtml } from '../core/html.js';
import { siteName } from '../core/site-name.js';
import { formatTime } from '../core/time.js';
import type { Chapter, Cue, Transcript } from '../core/transcript.js';
import { webAddress } from '../core/url.js';
import { messages as english } from '../locales/en/podcast.js';
import type { PodcastMessages } from '../locales/shared/podcast-table.js';
import { link } from './parts.js';
import { nameOfFile } from './sentences.js';

export interface PlayerOptions {
  /** Of the element: links to times name it, and lead to this player wherever they stand. */
  readonly id?: string;
  /** What is said in it, as text with times. Without it there are links to the files the embed knows. */
  readonly transcript?: Transcript;
  /** The words that the author did not write, in the language of the page. Default English. */
  readonly podcastMessages?: PodcastMessages;
}

/** What an `<embed-player>` holds; what nobody knows is empty. */
export interface PlayerParts {
  readonly media: SafeHtml;
  readonly chapters: SafeHtml;
  /** What is said in it, else links to the files that say it. */
  readonly transcript: SafeHtml;
}

/** `<embed-player>` around native media, which asks for nothing before it is pressed. */
export function renderPlayer(embed: Embed, options: PlayerOptions = {}): SafeHtml {
  const { media, chapters, transcript } = playerParts(embed, options);
  return html`<embed-player${attributes({ id: options.id })}>${media}${chapters}${transcript}</embed-player>`;
}

/** For an element of which the author has written some: each part by itself. */
export function playerParts(embed: Embed, options: PlayerOptions = {}): PlayerParts {
  const { id, transcript, podcastMessages = english } = options;
  const { sources = [], chapters = [], transcripts = [] } = embed.media ?? {};
  const to = (seconds: number): string => `#${id ? `${encodeURIComponent(id)}:` : ''}t=${Math.floor(seconds)}`;
  const files = transcript?.cues.length
    ? null
    : transcripts.map(({ url, type, language }) => {
        const more = { rel: 'transcript', type, hreflang: language };
        return html` ${link(webAddress(url), podcastMessages.transcript, more)}`;
      });
  return {
    media: nativeMedia(sources, embed.kind === 'video', embed.title),
    chapters: chapters.length ? chapterList(chapters, podcastMessages, to, embed.language) : html``,
    transcript: transcript?.cues.length
      ? transcriptText(transcript, podcastMessages, to, embed.language)
      : html`${files}`,
  };
}

/** The browser's own player. @param title names it */
export function nativeMedia(sources: readonly MediaSource[], isVideo: boolean, title: string | undefined): SafeHtml {
  const [first, second] = sources;
  if (!first) return html``;
  const formats = second
    ? sources.map(({ src, type }) => html`<source${attributes({ src: webAddress(src), type })} />`)
    : [];
  const more = attributes({
    class: isVideo ? 'u-video' : 'u-audio',
    src: second ? null : webAddress(first.src),
    controls: true,
    preload: 'none',
    'aria-label': title,
  });
  const inside = html`${formats}${link(webAddress(first.src), title ?? nameOfFile(first.src))}`;
  return isVideo ? html`<video${more}>${inside}</video>` : html`<audio${more}>${inside}</audio>`;
}

type To = (seconds: number) => string;

function chapterList(
  chapters: readonly Chapter[],
  { chapters: name }: PodcastMessages,
  to: To,
  language: string | undefined,
): SafeHtml {
  const rows = chapters.map(({ start, title, url }) => {
    const more = url ? html` ${link(webAddress(url), siteName(url))}` : null;
    return html`<li>${timeLink(start, to)} <span${attributes({ lang: language, dir: 'auto' })}>${title}</span>${more}</li>`;
  });
  return html`<details class="embed-chapters">
    <summary>${name}</summary>
    <ol>
      ${rows}
    </ol>
  </details>`;
}

/** Paragraph by paragraph: a new one where somebody else speaks, and after some sentences. */
function transcriptText(
  transcript: Transcript,
  { transcript: name }: PodcastMessages,
  to: To,
  language: string | undefined,
): SafeHtml {
  const paragraphs = paragraphsOf(transcript.cues).map(({ start, speaker, text }) => {
    const who = speaker && html`<cite>${speaker}:</cite> `;
    const when = start !== undefined && html`${timeLink(start, to)} `;
    return html`<p>${who || null}${when || null}${text}</p>`;
  });
  const own = attributes({ lang: transcript.language ?? language, dir: 'auto' });
  return html`<details class="embed-transcript"><summary>${name}</summary><div${own}>${paragraphs}</div></details>`;
}

const timeLink = (seconds: number, to: To): SafeHtml =>
  html`<a${attributes({ href: to(seconds) })}><time${attributes({ datetime: `PT${Math.floor(seconds)}S` })}>${formatTime(seconds)}</time></a>`;

/** Characters after which a paragraph ends with its sentence. */
const LONG = 400;

function paragraphsOf(cues: readonly Cue[]): Cue[] {
  const paragraphs: Cue[] = [];
  for (const cue of cues) {
    const last = paragraphs.at(-1);
    const text = cue.text.replaceAll('\n', ' ');
    const isNew = !last || (cue.speaker !== undefined && cue.speaker !== last.speaker);
    if (isNew || (last.text.length > LONG && /[.!?…。]["”’»)]*$/.test(last.text))) {
      const speaker = cue.speaker === last?.speaker ? undefined : cue.speaker;
      paragraphs.push({ ...cue, text, ...(speaker ? { speaker } : {}) });
    } else last.text = `${last.text} ${text}`;
  }
  return paragraphs;
}
