/** One episode: its button, what is known of it, its notes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Episode, FeedPerson } from '../../core/feed.js';
import { formatTime } from '../../core/time.js';
import { linkTarget } from '../shared/link-target.js';
import { slugOf } from './episode-list.js';
import { notesText } from './notes-text.js';
import { sourceFor } from './recording.js';
import { dateOf, heading, icon, lengthOf, titleOf, type Content, type ShowView } from './view.js';

/** A row of the list. */
export function episodeRow(episode: Episode, view: ShowView): TemplateResult {
  const { words, feed, level } = view;
  const title = titleOf(episode, view.words);
  const isOpen = view.isOpen(episode);
  return html`<div role="listitem" part="episode" class=${episode === view.current ? 'current' : ''}>
    ${heading(level && level + 1, 'name', episode.media ? playButton(episode, title, view) : page(episode, title, view))}
    <div class="row quiet" part="about">
      ${facts(episode, view)}
      ${
        hasNotes(episode)
          ? html`<button
              type="button"
              class="plain"
              part="notes-button"
              aria-expanded=${isOpen}
              @click=${() => view.open(episode)}
            >
              <span class="unseen">${words.about(title)}</span><span aria-hidden="true">${words.notes}</span>
            </button>`
          : nothing
      }
    </div>
    ${isOpen ? html`<div class="notes" part="notes" lang=${feed.language ?? ''}>${notes(episode, view)}</div>` : nothing}
  </div>`;
}

/** The episode in the player, with nothing of it hidden. */
export function episodeAlone(episode: Episode, view: ShowView, player: TemplateResult): TemplateResult {
  const title = page(episode, titleOf(episode, view.words), view);
  return html`${heading(view.level && view.level + 1, 'name', title)}
    <div class="row quiet" part="about">${facts(episode, view)}</div>
    ${player}
    <div class="notes" part="notes" lang=${view.feed.language ?? ''}>${notes(episode, view)}</div>`;
}

function playButton(episode: Episode, title: string, view: ShowView): TemplateResult {
  const { words, feed } = view;
  const isCurrent = episode === view.current;
  const plays = isCurrent && view.isPlaying;
  return html`<button
    type="button"
    class="play"
    part="play"
    aria-current=${isCurrent ? 'true' : nothing}
    @click=${() => view.toggle(episode)}
  >
    <span class="disc">${icon(plays)}</span><span class="unseen">${plays ? words.pause(title) : words.play(title)}</span
    ><span aria-hidden="true" dir="auto" lang=${feed.language ?? ''}>${title}</span>
  </button>`;
}

function page({ url }: Episode, title: string, { feed }: ShowView): TemplateResult {
  const href = linkTarget(url);
  const language = feed.language ?? '';
  return href
    ? html`<a href=${href} dir="auto" lang=${language}>${title}</a>`
    : html`<span dir="auto" lang=${language}>${title}</span>`;
}

/** Date, length, season and number; what is wrong with it. */
function facts(episode: Episode, view: ShowView): TemplateResult {
  const { words } = view;
  const { published, duration, season, seasonName = '', episode: number } = episode;
  const date = dateOf(published, words);
  const known = [
    date && html`<time datetime=${published}>${date}</time>`,
    duration && lengthOf(duration, words),
    season !== undefined && words.inSeason(season, seasonName),
    number !== undefined && words.numbered(number),
    episode.explicit && words.explicit,
  ].filter(Boolean);
  const problem = view.isBroken(episode)
    ? words.unplayable(titleOf(episode, view.words))
    : episode.media
      ? nothing
      : words.noRecording;
  return html`<span part="facts" dir="auto">${known.map((fact, i) => html`${i > 0 ? ' · ' : nothing}${fact}`)}</span>
    ${problem === nothing ? nothing : html`<span class="problem" part="problem">${problem}</span>`}`;
}

const hasNotes = ({ description, persons, soundbites, transcripts, media, url, guid }: Episode): boolean =>
  Boolean(description ?? persons ?? soundbites ?? transcripts ?? media ?? url ?? guid);

function notes(episode: Episode, view: ShowView): TemplateResult {
  const { words } = view;
  const { description, soundbites = [], persons = view.feed.persons ?? [], media } = episode;
  const playFrom = media && ((seconds: number): void => view.playFrom(episode, seconds));
  const clips = media ? soundbites : [];
  return html`${description ? html`<p dir="auto">${notesText(description, words, playFrom)}</p>` : nothing}
  ${persons.length ? html`<p lang=${words.language} part="people">${words.people(persons.map(personOf))}</p>` : nothing}
  ${clips.map(
    ({ start, duration, title }) =>
      html`<button
        type="button"
        part="clip"
        lang=${words.language}
        @click=${() => view.playFrom(episode, start, duration)}
      >
        ${words.clip(title ?? titleOf(episode, view.words), formatTime(duration))}
      </button>`,
  )}
  ${links(episode, view)}`;
}

const personOf = ({ name, role }: FeedPerson): string => (role ? `${name} (${role})` : name);

/** To the episode in this page, its own page, its files. */
function links(episode: Episode, { words }: ShowView): Content {
  const { guid, url, transcripts = [] } = episode;
  const slug = guid ? slugOf(guid) : '';
  const source = sourceFor(episode);
  const rows: (readonly [href: string | null, label: string, language?: string | undefined])[] = [
    [slug ? `#${encodeURIComponent(slug)}` : null, words.permalink],
    [linkTarget(url), words.website],
    [linkTarget(source?.src), words.recording],
    ...transcripts.map(({ url: href, language }) => [linkTarget(href), words.transcript, language] as const),
  ];
  const shown = rows.filter(([href]) => href !== null);
  return shown.length
    ? html`<ul class="row" lang=${words.language}>
        ${shown.map(
          ([href, label, language]) =>
            html`<li>
              <a href=${href ?? ''} hreflang=${language ?? nothing}
                >${label}${language && transcripts.length > 1 ? ` (${language})` : nothing}</a
              >
            </li>`,
        )}
      </ul>`
    : nothing;
}
