/** The words an element uses, by the language of the place it stands in. A table is loaded when it is first needed. */
import type { MessageTable } from './shared/message-table.js';

type Loader = () => Promise<{ messages: MessageTable }>;

const english: Loader = () => import('./messages/en.js');
const loaders: ReadonlyMap<string, Loader> = new Map([['en', english]]);

/** The table for the nearest `lang`, through shadow roots; English where there is none. */
export async function loadMessages(element: Element): Promise<MessageTable> {
  const lang = languageOf(element).toLowerCase();
  const load = loaders.get(lang) ?? loaders.get(lang.split('-', 1)[0] ?? '') ?? english;
  return (await load()).messages;
}

function languageOf(element: Element): string {
  const owner = element.closest('[lang]');
  if (owner) return owner.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}
