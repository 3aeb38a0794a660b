/** The text box and what comes of it. */
import { byId, make } from './dom.js';
import { toNodes } from './nodes.js';
import { facts, read, type Found } from './reading.js';
import { samples } from './samples.js';

/** More than a post holds; a page of ten thousand players would only be slow. */
const MOST_SHOWN = 20;

export function tryIt(): void {
  const input = byId('input', HTMLTextAreaElement);
  let frame = 0;
  input.addEventListener('input', () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(input.value));
  });
  const fill = (text: string): void => {
    input.value = text;
    show(text);
  };
  byId('samples', HTMLUListElement).append(
    ...samples.map(({ name, text }) => {
      const button = make('button', name);
      button.type = 'button';
      button.addEventListener('click', () => fill(text));
      return make('li', [button]);
    }),
  );
  // a browser may have kept what the reader typed before a reload
  if (input.value) show(input.value);
  else fill(samples[0].text);
}

let shown = '';

function show(text: string): void {
  const { verdict, found, snippet } = read(text);
  const status = byId('verdict', HTMLElement);
  // setting the same words again would make a screen reader say them again
  if (status.textContent !== verdict) status.textContent = verdict;
  byId('snippet', HTMLElement).hidden = snippet === undefined;
  byId('snippet-code', HTMLElement).textContent = snippet ?? '';
  const markup = JSON.stringify(found.map((one) => [one.markup, facts(one)]));
  if (markup === shown) return;
  shown = markup;
  const rest = found.length - MOST_SHOWN;
  byId('found', HTMLElement).replaceChildren(
    ...found.slice(0, MOST_SHOWN).map(row),
    ...(rest > 0 ? [make('p', `And ${rest} more, all in the markup below.`, 'note')] : []),
  );
}

function row(found: Found): HTMLElement {
  const live = make('div', [toNodes(found.markup)], 'live');
  const list = facts(found).flatMap(([term, value]) => [
    make('dt', term),
    make('dd', term === 'Id' ? [make('code', value)] : value),
  ]);
  return make('div', [live, make('dl', list)], 'found');
}
