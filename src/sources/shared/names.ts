/** Names of people as pages write them: one string, several names, words around them. */
import type { Person } from '../../core/embed.js';

/** A list of names in one string is split where that is safe: semicolons, bars, words for "and", commas between full names. */
export function namesIn(text: string): string[] {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  const parts = whole.split(/\s*[;|]\s*|,?\s+(?:&|and|und|et|og|och)\s+/i);
  return parts.flatMap((part) => fullNames(part, /\s+(?:y|e|en|i)\s+/i)).flatMap((part) => fullNames(part, /\s*,\s*/));
}

/** "Doe, Jane" and "Jane Doe, MD" are one person each, and so is "Ortega y Gasset": only full names stand in a list. */
function fullNames(text: string, separator: RegExp): string[] {
  const names = text.split(separator).filter(Boolean);
  return names.length < 2 || names.every((name) => /^\S+\s+\S/.test(name)) ? names : [text];
}

/** `Doe, Jane` → `Jane Doe`, as bibliographic tags write names. */
export function inOrder(name: string): string {
  const [family, given, ...more] = name.split(/\s*,\s*/);
  return family && given && !more.length && !/^(?:jr|sr|i+|ph\.?d|m\.?d)\.?$/i.test(given)
    ? `${given} ${family}`
    : name;
}

export const named = (names: readonly string[]): Person[] => names.map((name) => ({ name }));

const LEAD =
  /^(?:(?:(?:article|story|posted|written|published|text|words|photos?|reported|created|submitted)\s+)?by|authors?|von|par|por|de|di|door|av|af|escrito por|publicado por|geschrieben von|verfasst von|écrit par|publié par|autor|auteur|redactor|text)\b[\s:]*(?=\S)/iu;
const LEAD_CJK = /^(?:作者|記者|记者|责任编辑|責任編輯|文|編集|来源)\s*[:：]\s*/u;
const TAIL =
  /\s*(?:[|•·–—/\n]|\((?!\p{L}[^)]{0,11}\)\s*\p{L})|\s-\s|,?\s+(?:on|am|le|el|at|in|updated|published|for|special to)\s|,\s+(?:senior|staff|associate|contributing|special|the|chief|editor|reporter|correspondent|writer|professor|director|ceo|founder|freelance|contributor|guest|bbc|cnn)\b|\d{1,2}[./:]\d|\b\d{4}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d).*$/isu;

/** A printed byline → the names in it: `By Ann Doe and Ben Roe | 3 May 2012` → two. Empty where nobody is named. */
export function bylineNames(text: string): string[] {
  if (text.length > 300) return [];
  let line = text.replaceAll(/\s+/g, ' ').trim();
  line = line.replace(LEAD, '').replace(LEAD_CJK, '').replace(LEAD, '');
  line = line.replace(TAIL, '').replace(/[\s,:;.·|-]+$/, '');
  return namesIn(line).filter(isName);
}

const WORDS =
  /\b(?:home|about|contact|comments?|share|follow|subscribe|read|more|posts?|view|profile|updated|published|minutes?|ago|login|sign|admin|editorial|guest author|author|unknown|anonymous|staff|newsletter|click|here|photo|image|credit|getty|reuters|twitter|facebook|email)\b/i;

/** What may be a printed name: a few words of letters, none of the words of buttons and labels. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[@#<>{}=/\\]|https?:|\d{2}/.test(text) || WORDS.test(text)) return false;
  return /^\p{L}/u.test(text) && text.split(' ').length <= 6;
}
