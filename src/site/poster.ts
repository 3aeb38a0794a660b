/** Pictures that a site keeps for itself, so that its readers' browsers ask nobody else for them. */

export interface Poster {
  /** What every browser shows; for feeds and mail too. */
  src: string;
  srcset?: string;
  /** px, of `src` */
  width: number;
  /** px, of `src` */
  height: number;
  /** The same picture in formats that weigh less, the best first. */
  alternatives?: { type: string; srcset: string }[];
}

/** Where a build gets posters from. */
export interface Posters {
  /**
   * @param imageUrl the picture's address at its provider
   * @returns undefined where there is no picture that may be shown
   */
  get(imageUrl: string, options: { signal?: AbortSignal; offline?: boolean }): Promise<Poster | undefined>;
  /** What is known by now, without asking anybody. */
  peek(imageUrl: string): Poster | undefined;
  /** Writes down what is known. */
  save(): Promise<void>;
}
