/** The events of our elements. They bubble and cross shadow roots; what they tell is in plain fields. */
import type { Embed } from '../core/embed.js';
import type { ErrorCode } from '../core/error.js';

const FACT: EventInit = { bubbles: true, composed: true };

/**
 * A request: the reader pressed the button. Nothing has been asked of the provider yet, and nothing will be if a listener
 * calls `preventDefault()`.
 */
export class EmbedActivateEvent extends Event {
  static readonly type = 'embed-activate';
  readonly embed: Embed;

  constructor(embed: Embed) {
    super(EmbedActivateEvent.type, { ...FACT, cancelable: true });
    this.embed = embed;
  }
}

/** A fact: it is known what the address stands for. */
export class EmbedResolvedEvent extends Event {
  static readonly type = 'embed-resolved';
  readonly embed: Embed;

  constructor(embed: Embed) {
    super(EmbedResolvedEvent.type, FACT);
    this.embed = embed;
  }
}

/** A fact: nobody knows the address, or the player did not load. The reader is left with the link. */
export class EmbedFailedEvent extends Event {
  static readonly type = 'embed-failed';
  /**
   * - `unsupported-url`: no provider knows the address
   * - `unsafe-url`: it is no web address
   * - `network`: the player could not be loaded, or the page's content security policy forbids it
   * - `timeout`: the player did not answer
   */
  readonly code: ErrorCode;
  /** As the author wrote it. */
  readonly url: string;
  /** What the browser said, where it said something. */
  readonly cause: unknown;

  constructor(code: ErrorCode, url: string, cause?: unknown) {
    super(EmbedFailedEvent.type, FACT);
    this.code = code;
    this.url = url;
    this.cause = cause;
  }
}

declare global {
  interface HTMLElementEventMap {
    'embed-activate': EmbedActivateEvent;
    'embed-resolved': EmbedResolvedEvent;
    'embed-failed': EmbedFailedEvent;
  }
}
