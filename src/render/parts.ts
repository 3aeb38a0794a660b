/** Pieces of static markup that cards and players share. */
import { attributes, html, type SafeHtml } from '../core/html.js';

type Attributes = Parameters<typeof attributes>[0];

/** A link; its words alone where it would lead nowhere. */
export function link(address: string | null, label: string, more: Attributes = {}): SafeHtml {
  return address
    ? html`<a${attributes({ href: address, ...more })}>${label}</a>`
    : html`<span${attributes(more)}>${label}</span>`;
}

/** A paragraph, or what may stand inside one. */
export function text(content: string, phrasing: boolean | undefined, more: Attributes = {}): SafeHtml {
  return phrasing ? html`<span${attributes(more)}>${content}</span>` : html`<p${attributes(more)}>${content}</p>`;
}
