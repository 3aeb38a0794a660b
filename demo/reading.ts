/** What a text is, and what becomes of it: everything the page says about it, as data. Makes no request. */
import type { Matched } from '../src/core/provider.js';
import { formatTime } from '../src/core/time.js';
import { MAX_URL_LENGTH, webAddress } from '../src/core/url.js';
import { upgrade } from '../src/legacy/index.js';
import { match } from '../src/providers/index.js';
import { renderEmbed } from '../src/render/index.js';

/** One embed of the text. */
export interface Found extends Matched {
  /** The kind of markup it stood in, or `address`. */
  readonly form: string;
  /** Markup of ours, from the renderer alone. */
  readonly markup: string;
}

export interface Reading {
  /** One or two calm sentences. */
  readonly verdict: string;
  readonly found: readonly Found[];
  /** What the author copies; absent where there is nothing to copy. */
  readonly snippet?: string;
}

const nothing = (verdict: string): Reading => ({ verdict, found: [] });

/** Never throws, whatever the text. */
export function read(text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return nothing('Nothing here yet.');
  if (/^<|\n|<[a-z!]|&lt;/i.test(trimmed)) return readPost(text);
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^https?:/i.test(trimmed)) {
    return nothing('Only http and https addresses are shown. This one makes nothing.');
  }
  if (/\s/.test(trimmed)) return nothing('This is neither an address nor markup: an address has no spaces in it.');
  if (trimmed.length > MAX_URL_LENGTH) {
    return nothing(`${count(trimmed.length, 'character')} are more than any address has. Nothing was made of them.`);
  }
  return readAddress(withScheme(trimmed));
}

/** People copy addresses as their browser shows them. */
function withScheme(text: string): string {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(text) ? `https://${text}` : text;
}

function readAddress(text: string): Reading {
  const address = webAddress(text);
  if (!address) return nothing('This is no web address. Addresses begin with https://.');
  const known = match(text);
  const matched: Matched = known ?? {
    id: null,
    embed: { url: address, kind: 'link', title: short(address), status: 'unknown' },
  };
  const markup = renderEmbed(matched.embed).toString();
  const verdict = known ? describe(known) : unknown(address);
  return { verdict, found: [{ ...matched, form: 'address', markup }], snippet: markup };
}

function readPost(text: string): Reading {
  const { html, embeds } = upgrade(text, { match });
  const size = count(text.length, 'character');
  if (embeds.length === 0) return nothing(`No player found in ${size}. Such a post stays as it is, byte for byte.`);
  const found = embeds.map((embed) => ({ ...embed, markup: renderEmbed(embed.embed).toString() }));
  const alive = embeds.filter(({ embed }) => embed.status !== 'gone').length;
  return {
    verdict: `${count(embeds.length, 'player')} found in ${size}; all else stays as it is, byte for byte.${outlook(alive, embeds.length)}`,
    found,
    snippet: html,
  };
}

function outlook(alive: number, all: number): string {
  if (alive === all) return '';
  if (alive > 0) return ` ${count(alive, 'player')} can be brought back; of the rest the archive may hold a copy.`;
  return all === 1
    ? ' It cannot play again; the archive may hold a copy.'
    : ' None can play again; the archive may hold copies.';
}

function describe({ embed }: Matched): string {
  const name = embed.provider?.name ?? 'A provider';
  if (embed.status === 'gone')
    return `${name} no longer plays this. Readers get a card that says so, with what the archive holds.`;
  if (!embed.frame) return `${name} knows this address, but needs to be asked about it. Until then readers get a link.`;
  return `${name} has this ${embed.kind}${embed.start ? `, here from ${formatTime(embed.start)}` : ''}. Readers’ browsers ask nobody until it is pressed.`;
}

function unknown(address: string): string {
  const { host, search } = new URL(address);
  const inner = /https?(?::|%3a)/i.test(search) ? ' The address inside it counts for nothing.' : '';
  return `No provider has an item at this address on ${short(host)}.${inner} Readers get a link card; give it a title of your own.`;
}

/** Without scheme, and not longer than a line or two. */
function short(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return bare.length > 80 ? `${bare.slice(0, 79)}…` : bare;
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** The terms and values shown beside a live element; what is not known is left out. */
export function facts({ embed, id, form }: Found): [term: string, value: string][] {
  const rows: [string, string | undefined][] = [
    ['Provider', embed.provider?.name ?? 'nobody'],
    ['Kind', embed.kind],
    ['Id', id ?? undefined],
    ['Start', embed.start ? formatTime(embed.start) : undefined],
    ['Status', embed.status],
    ['Form', form.replaceAll('-', ' ')],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== undefined);
}
