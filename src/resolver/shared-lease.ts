/** Who asks for an address on behalf of all processes: a lock that ends by itself when its holder does. */

export interface Lease {
  /** Keeps it for so many milliseconds from now, if it is still one's own. */
  renew(milliseconds: number): Promise<void>;
  /** Gives it back, if it is still one's own. */
  release(): Promise<void>;
}

/** What several processes need in common to ask once: `redisLeases`, `storageLeases`, or one's own. */
export interface Leases {
  /**
   * Takes the lease, unless somebody has it. Of several who try at the same moment one should succeed; where it cannot be
   * promised, the worst is a second request.
   * @param key short, of letters, digits and colons
   * @param milliseconds after which it ends by itself
   * @returns undefined where another has it
   * @throws where the store cannot be reached
   */
  take(key: string, milliseconds: number): Promise<Lease | undefined>;
  /**
   * Milliseconds that the answer of another is worth waiting for, where less than `limits.time`: a store that tells others
   * late what was written makes them wait in vain.
   */
  readonly patience?: number;
}
