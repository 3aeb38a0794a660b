import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readWebVtt } from '../../src/formats/webvtt.js';
import { assertLinear } from './linear.js';

const texts = (file: string) => readWebVtt(file).cues.map(({ text }) => text);
const one = (text: string) => readWebVtt(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`).cues[0];

describe('WebVTT: the file', () => {
  it('gives cues in the order of the file, in seconds', () => {
    const file = 'WEBVTT\n\n1\n01:00:00.250 --> 01:00:02.500 align:start\nLater\n\n00:01.000 --> 100:00:02.000\nSooner';
    assert.deepEqual(readWebVtt(file), {
      cues: [
        { start: 3600.25, end: 3602.5, text: 'Later' },
        { start: 1, end: 360_002, text: 'Sooner' },
      ],
    });
  });
  it('rounds nothing away and adds nothing', () => {
    assert.deepEqual(one('x')?.start, 1);
    const { start, end } = readWebVtt('00:16.1 --> 01:23:45.6789\nx').cues[0]!;
    assert.deepEqual([start, end], [16.1, 5025.678]);
  });
  it('needs no header and reads any line ends, with and without byte order mark', () => {
    const cue = '00:01.000 --> 00:02.000\nOne\nTwo\n\n00:03.000 --> 00:04.000\nThree\n';
    for (const file of [cue, `\ufeff${cue}`, `\ufeffWEBVTT\n\n${cue}`, `WEBVTT - a title\n\n${cue}`]) {
      for (const end of ['\n', '\r\n', '\r']) {
        assert.deepEqual(texts(file.replaceAll('\n', end)), ['One\nTwo', 'Three']);
      }
    }
  });
  it('reads times as people write them', () => {
    for (const times of [
      '00:01.000-->00:02.000',
      '00:01,000\t-->\t00:02,000',
      '  0:01 --> 0:02  ',
      '000:00:01.000 --> 00:00:02.0 line:-1 position:5%',
      '00:00:01.000000 --> 00:00:02.000000',
    ]) {
      const { start, end, text } = readWebVtt(`WEBVTT\n\n${times}\nx`).cues[0]!;
      assert.deepEqual([start, end, text], [1, 2, 'x'], times);
    }
  });
  it('leaves out what has no readable times, with its text', () => {
    for (const times of [
      '00.01.000 --> 00:02.000',
      'a00:01 --> 00:02',
      '00:01 --> soon',
      '--> 00:02',
      '00:01. --> 00:02',
      '5 --> 6',
    ]) {
      assert.deepEqual(texts(`WEBVTT\n\n${times}\nlost\n\n00:03.000 --> 00:04.000\nkept`), ['kept'], times);
    }
    assert.deepEqual(texts('WEBVTT\n\n99999999999999:00:00.000 --> 00:02.000\nlost'), []);
  });
  it('leaves out comments, styles, regions and names of cues', () => {
    const file = `WEBVTT
Kind: captions
Language: de-CH

NOTE a comment
over two lines

STYLE
::cue { color: red }

REGION
id:fred

intro
00:01.000 --> 00:02.000 region:fred
Grüezi

NOTE another

00:03.000 --> 00:04.000
Adieu
`;
    assert.deepEqual(readWebVtt(file), {
      language: 'de-CH',
      cues: [
        { start: 1, end: 2, text: 'Grüezi' },
        { start: 3, end: 4, text: 'Adieu' },
      ],
    });
  });
  it('does not take a line of a cue for the language', () => {
    assert.equal(readWebVtt('WEBVTT\n\n00:01.000 --> 00:02.000\nLanguage: en\n').language, undefined);
  });
  it('sees a cue where the empty line before it is missing', () => {
    const file = '00:01.000 --> 00:02.000\nOne\n2\n00:03.000 --> 00:04.000\nTwo\n00:05.000 --> 00:06.000\n42';
    assert.deepEqual(texts(file), ['One', 'Two', '42']);
  });
  it('keeps an arrow in the text, and silence', () => {
    assert.deepEqual(texts('00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\na -> b\n'), ['', 'a -> b']);
  });
  it('is linear, whatever the file', () => {
    for (const part of [
      '00:01.000 --> 00:02.000\nx\n',
      '00:01.000 --> 00:02.000\r\n<v A>x & y</v>\r\n\r\n',
      '-->',
      '00:01-->',
      '--> \n',
      '1',
      '\n',
      '00:01.000 --> 00:02.000\nName: x\nName: y\n',
    ]) {
      assertLinear(readWebVtt, (n) => part.repeat(n));
      assertLinear(readWebVtt, (n) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${part.repeat(n)}`);
    }
    for (const part of ['<', '&', '<v ', '<i', '&amp', '{\\', '<3', ' ', '> <', 'a: ', '\n ']) {
      assertLinear(readWebVtt, (n) => `WEBVTT\n\n00:01.000 --> 00:02.000\nx${part.repeat(n)}>;`);
    }
  });
  it('never throws, and gives times and plain text', () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '\r',
      ' --> ',
      '-->',
      '00:01.000',
      '1:2',
      '<v A>',
      '</',
      '&lt;',
      'A: ',
      '1',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        for (const { start, end, text } of readWebVtt(pieces.join('')).cues) {
          assert.ok(Number.isFinite(start) && Number.isFinite(end));
          assert.equal(text, text.trim());
        }
      }),
    );
  });
});

describe('WebVTT: the text of a cue', () => {
  it('has no tags', () => {
    assert.equal(
      one('<i>A</i> <b.loud>b</b> <c.x.y>c</c> <00:01.500>d <lang en-GB>e</lang> <ruby>f<rt>g</rt></ruby>')?.text,
      'A b c d e fg',
    );
  });
  it('keeps the words behind a tag without end', () => {
    assert.equal(one('<i>never closed')?.text, 'never closed');
    assert.equal(one('<i never closed')?.text, 'never closed');
    assert.equal(one('<c.red That is it</c>')?.text, 'That is it');
    assert.equal(one('one </i and two')?.text, 'one  and two');
  });
  it('takes a lesser-than for what it is', () => {
    for (const text of ['3 < 5 and 7 > 6', 'I <3 you', 'a <- b', 'x << y', 'if (a <x'])
      assert.equal(one(text)?.text, text);
  });
  it('decodes references once, after the tags', () => {
    assert.equal(one('AT&amp;T &lt;b&gt; &#39;a&#x27; &quot;&nbsp;&amp;lt;')?.text, `AT&T <b> 'a' "\u00a0&lt;`);
    assert.equal(one('&lrm;a&rlm;b')?.text, '\u200ea\u200fb');
  });
  it('keeps what is no reference', () => {
    for (const text of ['R&D; and so', '& &; &#; &#x; &#0; &#9999999;', 'a & b &amp', '&eacute;'])
      assert.equal(one(text)?.text, text);
  });
  it('asks for rare names where it is told whom', () => {
    const decode = (reference: string) => (reference === '&eacute;' ? 'é' : reference);
    const { cues } = readWebVtt('00:01.000 --> 00:02.000\n&eacute;t&eacute; &unknown; &amp;eacute;', { decode });
    assert.equal(cues[0]?.text, 'été &unknown; &eacute;');
  });
  it('has trimmed lines, and none without words', () => {
    assert.equal(one('<i> One </i>\n<b></b>\n\ttwo ')?.text, 'One\ntwo');
  });
});

describe('WebVTT: who speaks', () => {
  const speaker = (text: string) => [one(text)?.speaker, one(text)?.text];
  it('is told by the voice', () => {
    assert.deepEqual(speaker('<v Ann Lee>Hello'), ['Ann Lee', 'Hello']);
    assert.deepEqual(speaker('<v.loud.first Ann>Hello</v>'), ['Ann', 'Hello']);
    assert.deepEqual(speaker('<V\tB&amp;B>Hello</V>'), ['B&B', 'Hello']);
  });
  it('is nobody where the voice has no name', () => {
    for (const text of ['<v>Hello', '<v.loud>Hello', '<video x>Hello', '<v >Hello'])
      assert.deepEqual(speaker(text), [undefined, 'Hello']);
  });
  it('is all of them where several speak', () => {
    assert.deepEqual(speaker('<v Ann>Yes</v>\n<v Bob>No</v>\n<v Ann>Yes</v>'), ['Ann, Bob', 'Yes\nNo\nYes']);
  });
  it('is told by names before the words, as meeting software writes them', () => {
    const { cues } = readWebVtt(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nAnn Lee: Hello\n\n00:03.000 --> 00:04.000\nBob: Hi\n\n00:05.000 --> 00:06.000\nAnn Lee: Well',
    );
    assert.deepEqual(
      cues.map((cue) => [cue.speaker, cue.text]),
      [
        ['Ann Lee', 'Hello'],
        ['Bob', 'Hi'],
        ['Ann Lee', 'Well'],
      ],
    );
    assert.deepEqual(Object.keys(cues[0]!), ['start', 'end', 'speaker', 'text']);
  });
});
