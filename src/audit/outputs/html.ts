/** A report for browsers: one file, no script, nothing loaded. */
import { createHash } from 'node:crypto';
import { attributes, html, type SafeHtml } from '../../core/html.js';
import { OUTCOMES, type Entry, type Page } from '../report.js';
import type { Summary } from '../tally.js';
import { readerView } from './reader.js';
import { STYLE } from './style.js';
import { dateWords, outcomeName, outcomeWords, pageWords, plural, stateWords, whatWords } from './words.js';

/** Embeds that are shown one by one: more, and no browser opens the file. */
const MOST = 1000;
/** Rows of a table in the summary. */
const ROWS = 100;

export interface HtmlReport {
  add(page: Page): void;
  /** The whole document. */
  document(summary: Summary): string;
}

export function htmlReport(): HtmlReport {
  const sections: string[] = [];
  let [shown, left] = [0, 0];
  return {
    add(page) {
      if (page.entries.length === 0) return;
      const entries = page.entries.slice(0, Math.max(0, MOST - shown));
      shown += entries.length;
      left += page.entries.length - entries.length;
      if (entries.length) sections.push(section(page, entries).toString());
    },
    document: (summary) => documentOf(summary, sections, left),
  };
}

function documentOf(summary: Summary, sections: readonly string[], left: number): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>What is embedded: ${plural(summary.embeds, 'embed')}, ${summary.dead} dead</title>`;
  const more = left
    ? html`<p>
        ${plural(left, 'more embed')} ${left === 1 ? 'is' : 'are'} not shown here. <code>--json</code> has them all.
      </p>`
    : null;
  const title = html`<h1>What is embedded, and what becomes of it</h1>`;
  return [
    `<!doctype html>\n<html lang="en">\n<head>\n${head.toString()}\n<style>${STYLE}</style>\n</head>\n<body>\n<main>`,
    title.toString(),
    overview(summary).toString(),
    ...sections,
    html`${more}`.toString(),
    '</main>\n</body>\n</html>\n',
  ].join('\n');
}

function overview(summary: Summary): SafeHtml {
  const { embeds, pagesWithEmbeds, pages, dead, fixable, outcomes, gone, duplicates, contacts, failures } = summary;
  const used = OUTCOMES.filter((outcome) => outcomes[outcome] > 0);
  return html`<p class="lead">
      ${plural(embeds, 'embed')} on ${plural(pagesWithEmbeds, 'page')} of ${pages.toLocaleString('en')}.
      ${dead === 0 ? 'None is dead.' : `${plural(dead, 'is', 'are')} dead; --fix can do something for ${fixable}.`}
    </p>
    ${table(
      'What becomes of them',
      ['What', 'Embeds'],
      used.map((outcome) => [outcomeName(outcome), outcomes[outcome]]),
    )}
    ${table(
      'Services that have closed',
      ['Service', 'Closed', 'Embeds'],
      gone.map(({ name, since, count }) => [name, since ? dateWords(since) : '', count]),
    )}
    ${table(
      'Hosts asked before a reader agrees',
      ['Host', 'Pages today', 'Pages once fixed'],
      contacts.map(({ host, today, after }) => [host, today, after]),
    )}
    ${table(
      'Embedded more than once',
      ['What', 'Times', 'First place'],
      duplicates.map(({ url, count, places }) => [url, count, places[0] ?? '']),
    )}
    ${table(
      'Not read',
      ['File', 'Why'],
      failures.map(({ path, message }) => [path, message]),
    )}`;
}

/** The first column names the row; numbers stand at the end of theirs. */
function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): SafeHtml | null {
  if (rows.length === 0) return null;
  const numeric = columns.map((_, i) => typeof rows[0]?.[i] === 'number');
  const cell = (i: number): SafeHtml => attributes({ class: numeric[i] ? 'n' : null });
  const body = rows.slice(0, ROWS).map(
    (row) =>
      html`<tr>
        ${row.map((value, i) => {
          const words = typeof value === 'number' ? value.toLocaleString('en') : value;
          return i === 0 ? html`<th scope="row">${words}</th>` : html`<td${cell(i)}>${words}</td>`;
        })}
      </tr>`,
  );
  const more = rows.length > ROWS ? html`<p class="quiet">and ${rows.length - ROWS} more</p>` : null;
  const head = columns.map((name, i) => html`<th scope="col" ${cell(i)}>${name}</th>`);
  return html`<div class="scroll" tabindex="0" role="group" ${attributes({ 'aria-label': title })}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${more}`;
}

function section(page: Page, entries: readonly Entry[]): SafeHtml {
  const { post, contacts } = page;
  const { today, after } = contacts;
  const about = [post?.date, post?.type].filter(Boolean).join(', ');
  const asked = today.length
    ? html`<p>
        Asked before a reader agrees, today: ${today.join(', ')}. Once fixed: ${after.join(', ') || 'nobody'}.
      </p>`
    : null;
  const address =
    post?.url && /^https?:/i.test(post.url) ? html` <a${attributes({ href: post.url })}>Open the page</a>` : null;
  const line = about || address ? html`<p class="quiet">${about}${address}</p>` : null;
  return html`<section>
    <h2>${pageWords(page)}</h2>
    ${line}${asked}${entries.map(article)}
  </section>`;
}

function article(entry: Entry): SafeHtml {
  const { part, line, column, form, before, says, fix, check } = entry;
  const where = `${part ? `${part}, ` : ''}line ${line}, column ${column}`;
  const tone = entry.dead || check?.ok === false ? 'dead' : entry.outcome === 'by-hand' ? 'open' : 'fine';
  const note = fix && !fix.safe ? html`<p class="quiet">--fix leaves it as it is: ${fix.why}.</p>` : null;
  const asked = check && !check.ok && check.message ? html`<p>Link check: ${check.message}</p>` : null;
  const copy =
    entry.outcome === 'by-hand' && entry.archive
      ? html`<p><a${attributes({ href: entry.archive.url })}>Look for a copy in the archive</a></p>`
      : null;
  const view = readerView(entry);
  return html`<article><h3>${whatWords(entry)}</h3><p class="quiet">${where}, ${form}</p><p><span${attributes({ class: `state ${tone}` })}>${stateWords(entry)}</span> – ${outcomeWords(entry)}. ${says}</p>${asked}${note}${copy}<div class="pair"><div><h4>In the source</h4><pre>${before}</pre></div><div><h4>What a reader gets</h4><div class="reader">${view ?? html`<p class="quiet">It stays as it is.</p>`}</div></div></div></article>`;
}
