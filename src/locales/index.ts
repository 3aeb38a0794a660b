/** `embed-hub/locales`: the words of elements and of static markup, in every language that there is. */
import { tables, type Area, type Tables } from './_registry.js';

export type { Area, Tables };
export type { StaticMessages } from './shared/static-table.js';

/** The words of an area. */
export type Words<Name extends Area> = Tables[Name] & {
  /** BCP 47: the language they are in, which is English where nobody has translated them. */
  readonly language: string;
};

/** The languages there are, as BCP 47 tags. */
export const languages: readonly string[] = Object.keys(tables.static);

/** Whether a tag, or its language, is one of them. */
export function isSpoken(tag: string): boolean {
  return keyFor(tag, 'static') !== undefined;
}

/**
 * The words of an area in a language.
 * @param area `static` for what a build writes, the others for elements
 * @param tag BCP 47: the table of the whole tag, else that of its language (`de-AT` → `de`), else English
 * @throws where the table cannot be loaded
 */
export async function loadTable<Name extends Area>(area: Name, tag: string): Promise<Words<Name>> {
  const key = keyFor(tag, area) ?? 'en';
  // the words of a facade stand on those of static markup: both are asked for at once, and the second tells what failed
  if (area === 'media') load('static', key).catch(() => undefined);
  return load(area, key);
}

async function load<Name extends Area>(area: Name, key: string): Promise<Words<Name>> {
  const loaders = tables[area];
  const { messages } = await (loaders[key] ?? loaders.en)();
  return { ...messages, language: key };
}

/** The key of the table for a tag, where there is one. */
function keyFor(tag: string, area: Area): string | undefined {
  return [tag, languageOf(tag)].map((key) => key.toLowerCase()).find((key) => Object.hasOwn(tables[area], key));
}

/** `de-AT` → `de`; `iw`, as browsers once called Hebrew, → `he`. */
function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return tag.split(/[-_]/, 1)[0] ?? '';
  }
}
