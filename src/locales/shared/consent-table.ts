/** The words of the question before a provider is contacted, and of `<embed-consent>`. */
export interface ConsentMessages {
  /** What is asked. @param name the provider's, or its server's where it has none */
  question(name: string): string;
  /**
   * What happens: which server the browser then contacts, that it learns the reader's internet address and which site they
   * are on, and may keep cookies or other data on their device.
   */
  explain(host: string): string;
  /** A link. */
  policy(name: string): string;
  /** Beside a box to tick: not to be asked again for this provider on this site. */
  always(name: string): string;
  /** The same where the browser lets the site remember nothing: until the reader leaves the page. */
  untilLeaving(name: string): string;
  /** A button: loads this item, and asks again for the next. */
  readonly once: string;
  /** The same button while the box is ticked. */
  readonly load: string;
  /** A button: back to where the reader came from. */
  readonly refuse: string;
  /** What the list of providers is called. */
  readonly list: string;
  /** Beside a provider in the list: when it was allowed, and when the reader is asked again. */
  allowed(since: Date, until: Date): string;
  /** The same where it ends with the page. */
  readonly allowedHere: string;
  /** A button. */
  withdraw(name: string): string;
  /** A button. */
  readonly withdrawAll: string;
  /** Said once after that. */
  withdrawn(name: string): string;
  /** Said once after that. */
  readonly withdrawnAll: string;
  /** In place of the list. */
  readonly none: string;
}
