/**
 * The parts of the preview page that are made from the library itself: the restored post, the list of what changed in
 * it, and the written-out markup beside each live element. Runs after the bundler has filled dist/demo.
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { upgrade } from '../dist/legacy/index.js';
import { match } from '../dist/providers/index.js';
import { escapeHtml } from '../dist/core/html.js';
import { messages } from '../dist/locales/en/static.js';
import { goneSentence, nameOf, startOf } from '../dist/locales/shared/sentences.js';
import { inRoot } from './lib/files.mjs';

/** What a page with our elements is allowed, and nothing besides. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src https:; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const HEAD = `<link rel="stylesheet" href="../embed-hub.css">
<script type="module" src="../cdn/embed-hub.js"></script>
</head>`;

/** @type {Readonly<Record<string, string>>} */
const FORMS = { 'flash-object': 'Flash object', 'bare-url': 'Bare address', iframe: 'Old frame' };

const old = readFileSync(inRoot('demo/posts/2012.html'), 'utf8');
const { html, embeds } = upgrade(old, { match });
writeFileSync(inRoot('dist/demo/posts/2012-restored.html'), withScript(html));

const page = readFileSync(inRoot('demo/index.html'), 'utf8');
writeFileSync(
  inRoot('dist/demo/index.html'),
  withMarkup(page).replace('<!-- errata -->', () => errata()),
);

const stylesheet = ['dist/embed-hub.css', 'src/embed-hub.css']
  .map((path) => inRoot(path))
  .find((path) => existsSync(path));
if (stylesheet) copyFileSync(stylesheet, inRoot('dist/demo/embed-hub.css'));

/** @param {string} post */
function withScript(post) {
  const allowed = post.replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, () => CSP);
  return allowed.replace('</head>', () => HEAD);
}

/** As in the back pages of a journal: line, what was printed, what to read instead. */
function errata() {
  const rows = embeds.map(({ range: [from, to], form, embed, id }) => {
    const line = old.slice(0, from).split('\n').length;
    const was = `${FORMS[form] ?? form}, ${to - from} characters`;
    const gone = embed.status === 'gone';
    const now = escapeHtml(gone ? goneSentence(embed, messages) : nameOf(embed, messages) + startOf(embed, messages));
    const item = gone || id === null ? '' : `: <code>${escapeHtml(id)}</code>`;
    return `<tr><th scope="row">${line}</th><td>${escapeHtml(was)}</td><td>${now}${item}</td></tr>`;
  });
  return `<table class="errata">
            <caption>
              Errata. Every other byte of the post is its author’s.
            </caption>
            <thead><tr><th scope="col">Line</th><th scope="col">For</th><th scope="col">Read</th></tr></thead>
            <tbody>${rows.join('')}</tbody>
          </table>`;
}

/** @param {string} source */
function withMarkup(source) {
  return source.replace(
    /id="kind-([a-z]+)"(?:(?!<\/article>)[\s\S])*?<div class="live">\n([\s\S]*?)\n\s*<\/div>\n\s*<!-- markup -->/g,
    (whole, kind, live) =>
      whole.replace('<!-- markup -->', () => snippet(kind, dedent(live))).replace(live, () => filled(live)),
  );
}

/** @param {string} live what the author wrote; short forms get the content that a build gives them */
function filled(live) {
  return upgrade(live, { match }).html;
}

/** @param {string} kind @param {string} markup */
function snippet(kind, markup) {
  return `<div class="snippet">
              <pre><code id="markup-${kind}">${escapeHtml(markup)}</code></pre>
              <button type="button" class="copy" data-copies="markup-${kind}" aria-describedby="kind-${kind}">Copy</button>
            </div>`;
}

/** @param {string} markup */
function dedent(markup) {
  const lines = markup.split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}
