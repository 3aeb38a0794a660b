/** What a document type declares. */

/**
 * `<!ENTITY name "text">` before the root: a few short ones without references of their own at most, so that nothing can
 * grow. Early feeds use them as abbreviations.
 * @returns `&name;` → text
 */
export function declaredEntities(markup: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  const from = markup.slice(0, 4096).search(/<!DOCTYPE/i);
  if (from < 0) return entities;
  const pattern = /<!ENTITY\s+([\w.-]{1,40})\s+(?:"([^"<&]{0,200})"|'([^'<&]{0,200})')\s*>/g;
  for (const [, name = '', double, single] of markup.slice(from, from + 8192).matchAll(pattern)) {
    const key = `&${name};`;
    if (entities.size < 50 && !entities.has(key)) entities.set(key, double ?? single ?? '');
  }
  return entities;
}
