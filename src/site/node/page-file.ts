/** One page from its file to a draft of the finished one. */
import { changesNothing } from '../edit.js';
import { isFeed } from '../feed-texts.js';
import type { BuiltPage, Report } from '../finish.js';
import type { Files } from './files.js';
import { holds } from './target.js';
import { readText } from './text.js';

/** All paths are absolute. */
export interface PageFile {
  readonly from: string;
  /** Where the finished page is put, to be renamed by whoever gave the name; its folder is there. */
  readonly draft: string;
  /** The rights of the draft. */
  readonly mode: number;
  /** The finished page of an earlier build: nothing is written where it is the same. */
  readonly earlier?: string | undefined;
  /** Nothing is written where the page does not change. */
  readonly inPlace: boolean;
}

export interface MadePage {
  /** There is a draft. */
  readonly isWritten: boolean;
  readonly embeds: readonly Report[];
}

/**
 * @returns undefined for a feed, and for what is no text
 * @throws what `build` throws; the file system's error
 */
export async function makePage(
  { from, draft, mode, earlier, inPlace }: PageFile,
  build: (source: string) => Promise<BuiltPage>,
  files: Files,
): Promise<MadePage | undefined> {
  const given = await files.readFile(from);
  const read = readText(given);
  if (!read || isFeed(read.text)) return undefined;
  const { edits, embeds } = await build(read.text);
  const isSame = changesNothing(read.text, edits);
  const bytes = isSame ? given : read.apply(edits);
  const isWritten = !(isSame && inPlace) && !(earlier !== undefined && (await holds(files, earlier, bytes)));
  if (isWritten) await files.writeFile(draft, bytes, { flag: 'wx', mode });
  return { isWritten, embeds };
}
