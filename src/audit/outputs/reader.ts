/** What a reader gets in place of an embed, as markup that does nothing by itself: words and links. */
import type { Embed } from '../../core/embed.js';
import { html, type SafeHtml } from '../../core/html.js';
import { webAddress } from '../../core/url.js';
import { renderEmbed } from '../../render/embed.js';
import { link } from '../../render/parts.js';
import { nameOfFile } from '../../render/sentences.js';
import type { Entry } from '../report.js';

/** @returns undefined where everything stays as it is */
export function readerView(entry: Entry): SafeHtml | undefined {
  const { outcome, media } = entry;
  if (outcome === 'by-hand') return undefined;
  // a player would ask for its file
  if (outcome === 'file' && media)
    return html`${media.sources.map(({ src }) => html`${link(webAddress(src), nameOfFile(src))} `)}`;
  return renderEmbed(embedOf(entry), { contentOnly: true, phrasing: true });
}

function embedOf({ url, kind, provider, providerName, canonicalUrl, status, gone, archive }: Entry): Embed {
  return {
    url: url ?? '',
    kind: kind ?? 'link',
    ...(providerName ? { provider: { ...(provider ? { id: provider } : {}), name: providerName } } : {}),
    ...(providerName || !url ? {} : { title: url }),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    status,
    ...(gone ? { gone } : {}),
    ...(archive ? { archive } : {}),
  };
}
