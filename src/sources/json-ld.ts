/** JSON-LD (json-ld.org) in the schema.org vocabulary, as pages put it into scripts. */
import type { PageDocument, Source } from '../core/markup/page.js';
import { lenientJson } from './shared/json.js';
import { describe, list, record, type Item } from './shared/schema.js';

export const source: Source = {
  name: 'json-ld',
  extract: (page) => (page.jsonLd.length ? describe(itemsOf(page), page) : {}),
};

/** The items that stand for themselves: never what is nested as a comment, a review or a list entry. */
function itemsOf(page: PageDocument): Item[] {
  const items: Item[] = [];
  for (const block of page.jsonLd) for (const value of lenientJson(block)) collect(value, items, 0);
  const byId = new Map(items.flatMap((item) => (typeof item['@id'] === 'string' ? [[item['@id'], item]] : [])));
  return items.map((item) => linked(item, byId));
}

function collect(value: unknown, items: Item[], depth: number): void {
  if (depth > 4) return;
  for (const entry of list(value)) {
    if (Array.isArray(entry)) collect(entry, items, depth + 1);
    const item = record(entry);
    if (!item) continue;
    if (item['@type']) items.push(item);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
      if (typeof item[key] === 'object') collect(item[key], items, depth + 1);
    }
  }
}

/** An item whose author or image is named by its `@id` only, with the named item in its place. */
function linked(item: Item, byId: ReadonlyMap<unknown, Item>): Item {
  const resolve = (value: unknown): unknown => {
    const reference = record(value);
    return reference?.['@id'] && !reference['name'] && !reference['url']
      ? (byId.get(reference['@id']) ?? value)
      : value;
  };
  const replaced: [string, unknown][] = ['author', 'creator', 'publisher', 'image', 'primaryImageOfPage'].flatMap(
    (key) => (item[key] === undefined ? [] : [[key, list(item[key]).map(resolve)]]),
  );
  return replaced.length ? { ...item, ...Object.fromEntries(replaced) } : item;
}
