/** What the readers of files have in common. */
import type { Change } from '../fix/patch.js';
import type { OutFile } from '../fix/write.js';
import type { Examined } from '../examine.js';
import type { Page } from '../report.js';
import type { Source } from '../source.js';

export interface Tools {
  /** Looks at a page; asks the network only for the link check. */
  inspect(source: Source): Promise<Examined>;
  /** The site's own address, for relative ones. */
  readonly base?: string | undefined;
  /** Whether changes are wanted. */
  readonly fix: boolean;
  /** Where the changed export goes. */
  readonly out?: OutFile | undefined;
}

export interface Result {
  readonly page: Page;
  readonly changes: readonly Change[];
  /**
   * Writes the changed file in place of the old one; absent where nothing changes, and for exports.
   * @throws the file system's error, ChangedError
   */
  save?(): Promise<void>;
}
