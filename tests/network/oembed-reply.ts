import type { OutgoingHttpHeaders } from 'node:http';
import { escapeMarkup, send, sendJson } from './site.js';
import type { Exchange } from './site.js';

/** Fields of an oEmbed reply; sizes may be strings where the real provider sends strings. */
export type OEmbedFields = Record<string, string | number | boolean>;

/** The address asked about in `?url=`, or null where it is missing or is no address. */
export function askedUrl({ url }: Exchange): URL | null {
  const asked = url.searchParams.get('url');
  return asked !== null && URL.canParse(asked) ? new URL(asked) : null;
}

/**
 * Answers in the format asked for (`?format=json` or `xml`, https://oembed.com section 2.2).
 * @param fallback what the provider sends when the client names no format
 */
export function sendOEmbed(
  exchange: Exchange,
  fields: OEmbedFields,
  fallback: 'json' | 'xml' = 'json',
  headers: OutgoingHttpHeaders = {},
): void {
  if ((exchange.url.searchParams.get('format') ?? fallback) === 'json') {
    sendJson(exchange, fields, 200, headers);
    return;
  }
  const elements = Object.entries(fields).map(([name, value]) =>
    name === 'html' ? `<html><![CDATA[${String(value)}]]></html>` : `<${name}>${escapeMarkup(String(value))}</${name}>`,
  );
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<oembed>${elements.join('')}</oembed>\n`;
  send(exchange, xml, { type: 'text/xml; charset=utf-8', headers });
}

/** Shrinks a box to `?maxwidth=` and `?maxheight=` (px), keeping its proportions. */
export function fitBox({ url }: Exchange, width: number, height: number): { width: number; height: number } {
  const limit = (name: string) => Number(url.searchParams.get(name)) || Infinity;
  const scale = Math.min(1, limit('maxwidth') / width, limit('maxheight') / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
