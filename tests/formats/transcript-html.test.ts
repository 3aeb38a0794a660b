import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTranscriptHtml } from '../../src/formats/transcript-html.js';
import { assertLinear } from './linear.js';

const read = (html: string) => readTranscriptHtml(html).cues;

describe('transcripts in HTML', () => {
  it('reads name, time and words', () => {
    const html = `<cite>Kevin:</cite>
<time>0:00</time>
<p>
  We have an update,
  it&#39;s <b>good</b> &amp; new
</p>
<cite>Alban :</cite>
<time>1:00:09</time>
<p>Hey.<br>A&nbsp;feature</p>`;
    assert.deepEqual(read(html), [
      { start: 0, end: 3609, speaker: 'Kevin', text: "We have an update, it's good & new" },
      { start: 3609, speaker: 'Alban', text: 'Hey.\nA feature' },
    ]);
  });
  it('reads them in any nesting, and with any of them missing', () => {
    const html = `<!doctype html><html lang="de"><head><title>T</title><style>p{}</style></head><body>
<h1>Transcript</h1><nav><a href="/">Home</a></nav>
<div><p><cite>Ann</cite> <time datetime="PT5S">five</time> Hello</p></div>
<ul><li><time>[0:10]</time>Hi</li></ul>
<cite>Cleo</cite><p>No time</p>
<script>p()</script></body></html>`;
    assert.deepEqual(readTranscriptHtml(html), {
      language: 'de',
      cues: [
        { start: 5, end: 10, speaker: 'Ann', text: 'Hello' },
        { start: 10, text: 'Hi' },
        { speaker: 'Cleo', text: 'No time' },
      ],
    });
  });
  it('goes on with a speaker over several paragraphs', () => {
    assert.deepEqual(
      read('<cite>Ann</cite><time>0:01</time><p>One</p><p>Two</p><cite>Bob</cite><time>0:02</time><p>Three</p>'),
      [
        { start: 1, end: 2, speaker: 'Ann', text: 'One\nTwo' },
        { start: 2, speaker: 'Bob', text: 'Three' },
      ],
    );
  });
  it('gives paragraphs without times where there are none', () => {
    assert.deepEqual(read('<p>Ann: One</p><p>Two</p><p>Bob: Three</p>'), [
      { speaker: 'Ann', text: 'One' },
      { text: 'Two' },
      { speaker: 'Bob', text: 'Three' },
    ]);
  });
  it('takes a book and an hour within a sentence for words', () => {
    assert.deepEqual(read('<p>I read <cite>Dune</cite> at <time>8:30</time> today</p>'), [
      { text: 'I read Dune at 8:30 today' },
    ]);
  });
  it('reads words outside paragraphs', () => {
    assert.deepEqual(
      read('<cite>Ann</cite> <time>0:01</time> One <i>two</i> <cite>Bob</cite> <time>0:02</time> Three'),
      [
        { start: 1, end: 2, speaker: 'Ann', text: 'One two' },
        { start: 2, speaker: 'Bob', text: 'Three' },
      ],
    );
  });
  it('loses no words to a tag that is never closed', () => {
    assert.deepEqual(
      read('<nav><p>One<p><cite>Ann<p>Two<h2>Three').map(({ text }) => text),
      ['One', 'Two', 'Three'],
    );
  });
  it('gives an end only where it is not before the start', () => {
    assert.deepEqual(read('<time>0:09</time><p>A</p><time>0:05</time><p>B</p>'), [
      { start: 9, text: 'A' },
      { start: 5, text: 'B' },
    ]);
  });
  it('is linear, whatever the page', () => {
    for (const part of [
      '<p>',
      '<cite>',
      '<time>1:00',
      '<nav>',
      '<nav></p>',
      'x<br>',
      '<cite>A</cite><time>0:01</time><p>x &amp; y</p>',
      '</p>',
    ]) {
      assertLinear(readTranscriptHtml, (n) => part.repeat(n));
    }
  });
});
