/** The words of `<embed-podcast>`, and of a show without script. Names and titles are given as they are. */

/** Why a feed is not there. */
export type FeedProblem = 'not-found' | 'bad-response' | 'network' | 'timeout' | 'too-large';

export interface PodcastMessages {
  /** A button: asks that server for the feed. */
  load(host: string): string;
  /** Beside it: what that server learns, the reader's internet address and which site they are on. */
  contact(host: string): string;
  readonly loading: string;
  /** Whole sentences. */
  readonly problems: Readonly<Record<FeedProblem, string>>;
  /** The feed ends in the middle. */
  readonly cut: string;
  readonly retry: string;
  /** A button: shows the show's picture, which is on that server. */
  picture(host: string): string;
  readonly feed: string;
  readonly website: string;
  /** Names a list of ways to follow the show. */
  readonly follow: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly episodes: string;
  count(count: number): string;
  /** Said after a search, a choice or a press that showed more. */
  shown(count: number, total: number): string;
  readonly none: string;
  more(count: number): string;
  readonly search: string;
  readonly season: string;
  readonly allSeasons: string;
  /** `Season 2`; with its name where it has one. */
  inSeason(number: number, name: string): string;
  /** `Episode 14`. */
  numbered(number: number): string;
  readonly explicit: string;
  /** The name of a button; what is given is what is seen of it. */
  play(title: string): string;
  pause(title: string): string;
  /** A button that opens the notes of an episode. */
  about(title: string): string;
  /** What is seen of it. */
  readonly notes: string;
  /** A button that plays a short part of an episode; `time` is its length, as in `1:05`. */
  clip(title: string, time: string): string;
  /** A button in the notes: plays from there, as in `1:05`. */
  playFrom(time: string): string;
  /** A link to the episode in this page. */
  readonly permalink: string;
  readonly transcript: string;
  readonly chapters: string;
  readonly recording: string;
  readonly noRecording: string;
  unplayable(title: string): string;
  upNext(title: string): string;
  /** The episode that the page names is not in the feed. */
  readonly missing: string;
  /** `With Ann (host)`. */
  people(names: readonly string[]): string;
}
