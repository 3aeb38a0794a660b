import type { Embed, Frame } from '../../core/embed.js';

/** What is known of an address. */
export interface Found {
  readonly embed: Embed;
  /** The frame of the same item that starts elsewhere, in seconds, where its address can say so. */
  readonly from?: ((start: number) => Frame | undefined) | undefined;
}
