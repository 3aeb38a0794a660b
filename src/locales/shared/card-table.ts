/** The words of `<embed-card>`. */
import type { Relation } from '../../core/relation.js';

export interface CardMessages {
  /** Formats dates and lists; BCP 47. */
  readonly lang: string;
  /**
   * What the page elsewhere has to do with this one, by relation: a phrase that stands alone, with the name of the other
   * site in it, as it is.
   */
  readonly relations: Readonly<Record<Relation, (site: string) => string>>;
  /** @param names one or several, joined as a list of the language */
  by(names: string): string;
  /** On a card of something that no longer exists. */
  readonly unavailable: string;
  /** A link to an archived copy. */
  readonly archived: string;
}
