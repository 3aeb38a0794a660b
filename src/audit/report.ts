/** What an audit tells: the fields of `--json`, whose names stay. */
import type { Archive, GoneDetail, Kind, MediaInfo, Status } from '../core/embed.js';

/** What was read. `atom` is what Blogger exports. */
export type Format = 'html' | 'markdown' | 'wordpress' | 'ghost' | 'atom';

/**
 * What becomes of an embed.
 * - `done`: it is one of our elements already
 * - `plays`: it is shown or played again, when a reader asks for it
 * - `file`: a recording that the browser's own player plays
 * - `card`: a link card; where something is gone, one that says so and leads to a copy
 * - `link`: a card that says so, and nobody knows of a copy
 * - `by-hand`: nobody recognises it, or no program should touch it
 */
export type Outcome = 'done' | 'plays' | 'file' | 'card' | 'link' | 'by-hand';

export const OUTCOMES: readonly Outcome[] = ['done', 'plays', 'file', 'card', 'link', 'by-hand'];

/** The post of an export that a page is about; what the export does not say is absent. */
export interface Post {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  /** As the export writes it. */
  readonly date?: string;
  /** `publish`, `draft`, … as the export writes it. */
  readonly status?: string;
  /** `post`, `page`, … as the export writes it. */
  readonly type?: string;
}

/** Whether the link check could confirm that it is still there. */
export interface Checked {
  readonly ok: boolean;
  /** An `EmbedError`'s, where it is not. */
  readonly code?: string;
  readonly message?: string;
}

export interface Entry {
  /** Which part of the post, where it has several: `comment 12`, `card 3 (embed)`. */
  readonly part?: string;
  /** From 1, in the file, or in the part of an export's post. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** UTF-16 units from the start of the file or part, end exclusive. */
  readonly range: readonly [from: number, to: number];
  /** The kind of markup: `flash-object`, `iframe`, `shortcode`, … as `upgrade` names it, and `object`, `mixed-content`, … */
  readonly form: string;
  readonly url: string | null;
  /** The provider's id, null where nobody knows it. */
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly kind: Kind | null;
  readonly id: string | null;
  readonly canonicalUrl: string | null;
  readonly status: Status;
  readonly gone?: GoneDetail;
  readonly archive?: Archive;
  readonly media?: MediaInfo;
  readonly outcome: Outcome;
  /** Readers find nothing there today: an empty box, an error, a link to what is no more. */
  readonly dead: boolean;
  /** What is the matter and what can be done, in sentences. */
  readonly says: string;
  /** How many there are of it in the part, where it stands for several of one kind. Absent: one. */
  readonly count?: number;
  /** The markup as it is, shortened. */
  readonly before: string;
  /** The markup `--fix` would put there. */
  readonly after?: string;
  /** Whether `--fix` puts it there; a reason where not. Absent: there is nothing to put there. */
  readonly fix?: { readonly safe: true } | { readonly safe: false; readonly why: string };
  readonly check?: Checked;
}

/** Hosts of others that a browser asks before its reader has agreed to anything, sorted. */
export interface Contacts {
  readonly today: readonly string[];
  /** Once `--fix` has been at it. */
  readonly after: readonly string[];
}

/** A file, or a post of an export. */
export interface Page {
  readonly path: string;
  readonly format: Format;
  readonly post?: Post;
  readonly entries: readonly Entry[];
  readonly contacts: Contacts;
}

/** What could not be read. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}
