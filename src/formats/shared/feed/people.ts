/** Who made it: names of people, never the mail addresses feeds put beside them. */
import type { Person } from '../../../core/embed.js';
import type { FeedPerson } from '../../../core/feed.js';
import type { XmlElement } from './element.js';
import { line } from './values.js';

const MAX_NAME = 200;
const MAIL = /^[^\s@<>()]+@[^\s@<>()]+$/;

/** In the order of precedence: the first vocabulary that names somebody is believed. */
const OF_EPISODE = ['author', 'atom:author', 'dc:creator', 'itunes:author', 'googleplay:author', 'media:credit'];
const OF_SHOW = [
  'itunes:author',
  'author',
  'atom:author',
  'googleplay:author',
  'dc:creator',
  'managingeditor',
  'itunes:owner',
];

/**
 * `mail@example.com (Ann)` and `Ann <mail@example.com>` are Ann.
 * @returns undefined for mail addresses and web addresses alone
 */
export function personName(text: string | undefined): string | undefined {
  const clean = line(text, MAX_NAME);
  if (!clean) return undefined;
  const parts =
    /^\S+@\S+\s*\((.+)\)$/.exec(clean) ?? /^(.+?)\s*[(<]\s*(?:mailto:)?[^\s@<>()]+@[^\s@<>()]+\s*[)>]$/.exec(clean);
  const name = (parts?.[1] ?? clean).trim().replace(/^"(.*)"$/, '$1');
  return name && !MAIL.test(name) && !/^(?:https?|mailto):/i.test(name) ? name : undefined;
}

export const episodeAuthors = (item: XmlElement): Person[] => authors(item, OF_EPISODE);
export const showAuthors = (channel: XmlElement): Person[] => authors(channel, OF_SHOW);

function authors(parent: XmlElement, names: readonly string[]): Person[] {
  for (const name of names) {
    const people = distinct(parent.all(name).flatMap(author));
    if (people.length) return people;
  }
  return [];
}

/** Atom and `itunes:owner` have elements for its parts, the others are text. */
function author(element: XmlElement): Person[] {
  if (element.name === 'media:credit' && !/^(?:author|producer|uploader|owner)$/i.test(element.attribute('role') ?? ''))
    return [];
  const name = personName(element.children.length ? element.textOf('name', 'atom:name', 'itunes:name') : element.text);
  if (!name) return [];
  const url = element.address(element.textOf('uri', 'url', 'atom:uri'));
  return [{ name, ...(url ? { url } : {}) }];
}

/** The first of equal names. */
export function distinct(people: readonly Person[]): Person[] {
  const names = new Set<string>();
  return people.filter(({ name }) => !names.has(name.toLowerCase()) && names.add(name.toLowerCase()));
}

/** `podcast:person`. */
export function persons(parent: XmlElement): FeedPerson[] {
  return parent.all('podcast:person').flatMap((element) => {
    const name = line(element.text, MAX_NAME);
    if (!name) return [];
    const url = element.address(element.attribute('href'));
    const image = element.address(element.attribute('img'));
    const role = line(element.attribute('role'), MAX_NAME)?.toLowerCase();
    const group = line(element.attribute('group'), MAX_NAME)?.toLowerCase();
    return [
      {
        name,
        ...(url ? { url } : {}),
        ...(role ? { role } : {}),
        ...(group ? { group } : {}),
        ...(image ? { image } : {}),
      },
    ];
  });
}
