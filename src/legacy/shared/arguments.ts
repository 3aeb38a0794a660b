/** Arguments of shortcodes: `name="value"`, `name=value`, and values without a name, in order. */
import { decodeText } from '../../core/markup/entities.js';

export interface Arguments {
  readonly named: ReadonlyMap<string, string>;
  readonly plain: readonly string[];
}

// Straight and typographic quotes: WordPress's texturizer turned one into the other. Some shortcodes are written as a query.
const ARGUMENT =
  /&?(?:([\w-]+)\s*=\s*(?:["“”″]([^"“”″]*)["“”″]|'([^']*)'|([^\s"'“”″&]+))|["“”″]([^"“”″]*)["“”″]|'([^']*)'|([^\s"'“”″]+))/g;

/** @param text what stands after the shortcode's name; at most some hundred characters */
export function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const [, name, ...values] of decodeText(text).text.matchAll(ARGUMENT)) {
    const value = (values as (string | undefined)[]).find((part) => part !== undefined)?.trim() ?? '';
    if (name === undefined) plain.push(value);
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), value);
  }
  return { named, plain };
}
