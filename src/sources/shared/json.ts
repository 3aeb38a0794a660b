/** JSON as templates write it, repaired where there is one way to read it. */

/**
 * Wrappers of old scripts (`<!--`, `<![CDATA[`), comments, commas before a closing bracket, line breaks inside strings,
 * escapes JSON does not have, closing brackets too many, and several values one after the other.
 * @returns the values; none where a value cannot be read even so
 */
export function lenientJson(text: string): unknown[] {
  const source = text.trim();
  if (!source) return [];
  return parse(source) ?? parse(`[${repair(source)}]`)?.flat(1) ?? [];
}

function parse(text: string): unknown[] | undefined {
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    return undefined;
  }
}

/** Strings, comments and wrappers, white space before a comma, single characters: every one is met once. */
const PARTS =
  /"(?:[^"\\]|\\[^])*"|\/\/(?!")[^\n]*|\/\*[^]*?\*\/|<!\[CDATA\[|\]\]>|<!--|-->|,(?=\s*(?:\/\/[^\n]*\s*)?[}\]])|[[\]{};]/g;

/** The values, as members of an array. */
function repair(source: string): string {
  let depth = 0;
  return source
    .replaceAll(PARTS, (part) => {
      if (part.startsWith('"')) return mendString(part);
      if (part === '{' || part === '[') {
        depth += 1;
        return depth === 1 ? `,${part}` : part;
      }
      if (part === '}' || part === ']') {
        if (depth === 0) return '';
        depth -= 1;
        return part;
      }
      return '';
    })
    .trim()
    .replace(/^,/, '');
}

// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f]/g;

function mendString(text: string): string {
  return text
    .replaceAll(CONTROLS, (control) => (control === '\n' ? '\\n' : control === '\t' ? '\\t' : ' '))
    .replaceAll(/\\(?:(["\\/bfnrt]|u[\da-f]{4})|[^])/gi, (whole, good?: string) => (good ? whole : whole.slice(1)));
}
