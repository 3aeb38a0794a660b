/** What was said when, and what a recording's parts are called: the one shape all formats are read into. */

/** Something that was said. */
export interface Cue {
  /** Seconds. Absent where the format knows no times, as plain text. */
  start?: number;
  /** Seconds, as the file has it. Absent where nothing tells it: the last part of a transcript with starts only. */
  end?: number;
  /**
   * Who says it, as far as this cue tells: many files name a speaker only where the speaker changes. Several voices in
   * one cue are joined by a comma and a space.
   */
  speaker?: string;
  /** Plain text: no tags, no character references. Lines are separated by `\n`. */
  text: string;
}

export interface Transcript {
  /** BCP 47, as the file says it. */
  language?: string;
  /** In the order of the file. */
  cues: Cue[];
}

/** Where a transcript may be fetched. */
export interface TranscriptLink {
  /** Absolute http(s). */
  url: string;
  /** Lower-case media type without parameters; every way of writing SubRip's is `application/x-subrip`. */
  type?: string;
  language?: string;
  /** Timed, whatever the type says. */
  captions?: boolean;
}

/** A named part of a recording. */
export interface Chapter {
  /** seconds */
  start: number;
  /** seconds */
  end?: number;
  title: string;
  /** Where it leads: absolute, http or https. */
  url?: string;
  /** A picture: absolute, http or https. */
  image?: string;
}
