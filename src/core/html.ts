/** HTML as a string that cannot be injected into: values are escaped unless they were built here. */

/** Finished markup. Only `html` makes it. */
export class SafeHtml {
  readonly #markup: string;

  /** @internal */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Value = string | number | SafeHtml | null | undefined | false | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  // most texts have none of them
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (c) => ENTITIES[c] ?? c) : text;
}

function toMarkup(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof SafeHtml) return value.toString();
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  return escapeHtml(String(value));
}

/** A template whose values are escaped for text and quoted attributes; arrays are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...values: Value[]): SafeHtml {
  let markup = strings[0] ?? '';
  for (let i = 0; i < values.length; i += 1) markup += toMarkup(values[i]) + (strings[i + 1] ?? '');
  return new SafeHtml(markup);
}

const NAME = /^[a-z][a-z0-9-]*$/;
const ADDRESS = /^(?:https?:|\/(?!\/)|[?#]|[a-z0-9._-]+(?:[/?#]|$))/i;
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite']);

/**
 * Attributes in the order given. Null, undefined and false leave one out; true writes the name alone.
 * @throws TypeError for a name that is no plain attribute, or an event handler: a mistake of ours, never of the input.
 * An address that is neither http(s) nor relative is left out.
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): SafeHtml {
  let markup = '';
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (!NAME.test(name) || name.startsWith('on')) throw new TypeError(`not an attribute: ${name}`);
    if (value === null || value === undefined || value === false) continue;
    if (value === true) markup += ` ${name}`;
    else if (!ADDRESSES.has(name) || ADDRESS.test(String(value))) markup += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return new SafeHtml(markup);
}

/**
 * Data in a page, which no browser runs: `<script type="application/json">`.
 * @throws TypeError for a type that is not one of JSON: a mistake of ours
 */
export function dataScript(type: string, data: unknown): SafeHtml {
  if (!/^[a-z]+\/(?:[a-z0-9.-]+\+)?json$/.test(type)) throw new TypeError(`no type of JSON: ${type}`);
  // neither `</script` nor `<!--`, which begins a script that no tag ends
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new SafeHtml(`<script type="${type}">${text}</script>`);
}
