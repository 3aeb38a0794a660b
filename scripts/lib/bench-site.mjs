/** A site of any size for benchmarks: pages as blogs have them, three embeds in each, and the lock file that knows them all. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PER_FOLDER = 100;
const AT_ONCE = 16;

/** @param {number} i @returns {string} eleven characters, as YouTube's ids have */
const youtube = (i) => `b${String(i).padStart(10, '0')}`;

/** @param {number} i */
const addresses = (i) => [
  `https://www.youtube.com/watch?v=${youtube(i)}`,
  `https://vimeo.com/${10_000_000 + i}`,
  `https://blog.example/posts/${i}`,
];

/** @param {number} i 15 to 30 KB */
function page(i) {
  const [video, film, post] = addresses(i);
  const size = 15_000 + ((i * 7919) % 15_000);
  const embeds = [
    `<embed-media src="${video}"></embed-media>`,
    i % 2
      ? `<p>${film}</p>`
      : `<iframe src="https://player.vimeo.com/video/${10_000_000 + i}" width="640" height="360"></iframe>`,
    `<embed-card><a href="${post}">A post elsewhere</a></embed-card>`,
  ];
  let text = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Post ${i} – The blog</title><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><ul>${Array.from({ length: 20 }, (_, n) => `<li class="menu-item menu-item-${n}"><a href="/topic/${n}/">Topic ${n}</a></li>`).join('')}</ul></nav></header>
<main><article class="h-entry"><h1 class="p-name">Post ${i}</h1><p>By <a class="p-author" href="/about/">Ann Doe</a>, <time datetime="2012-03-04">4 March 2012</time></p>
`;
  for (let n = 0; text.length < size; n += 1) {
    text += `<p>Paragraph ${n} of post ${i} says something, with <a href="https://other.example/${n}?a=1&amp;b=2" title="A link">a link</a> and <em>some words</em> &mdash; at length, as posts do, until the line is full and the reader has had enough of it.</p>\n`;
    if (n % 15 === 5)
      text += `<figure class="wp-block-image"><img src="/img/${i}-${n}.jpg" alt="A picture" width="640" height="360" loading="lazy"><figcaption>Picture ${n}</figcaption></figure>\n`;
    if (n % 10 === 3) text += `${embeds.shift() ?? ''}\n`;
  }
  return `${text}${embeds.join('\n')}</article></main><footer><p>© Ann Doe</p></footer></body></html>\n`;
}

/**
 * @param {string} url
 * @param {number} i
 */
function known(url, i) {
  const isPost = url.startsWith('https://blog.');
  const isFilm = url.includes('vimeo');
  const provider = isPost
    ? {}
    : { provider: isFilm ? { id: 'vimeo', name: 'Vimeo' } : { id: 'youtube', name: 'YouTube' } };
  const frame = isPost
    ? {}
    : {
        frame: {
          src: isFilm
            ? `https://player.vimeo.com/video/${10_000_000 + i}`
            : `https://www.youtube-nocookie.com/embed/${youtube(i)}`,
          allow: ['autoplay', 'fullscreen'],
          aspectRatio: 16 / 9,
        },
      };
  return {
    url,
    kind: isPost ? 'link' : 'video',
    canonicalUrl: url,
    title: `What happens when ${i} people may write`,
    description:
      'An excerpt of some length, as pages have it in their head: what it is about, who it is for, and why one should read it.',
    authors: [{ name: `Author ${i}`, url: `https://blog.example/authors/${i}` }],
    published: '2019-05-06',
    thumbnail: { url: `https://pictures.example/${i}.jpg`, width: 640, height: 360 },
    ...(isPost ? { site: { name: 'Another blog', url: 'https://blog.example/' } } : {}),
    ...provider,
    ...frame,
    status: 'ok',
    provenance: { title: 'oembed', description: 'open-graph', authors: 'oembed' },
  };
}

/**
 * Writes `site/` and `lock.json` into a folder.
 * @param {string} folder
 * @param {number} pages
 */
export async function writeSite(folder, pages) {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < pages; i = next++) {
      const place = join(folder, 'site', String(Math.floor(i / PER_FOLDER)));
      await mkdir(place, { recursive: true });
      await writeFile(join(place, `${i}.html`), page(i));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const embeds = Object.fromEntries(
    Array.from({ length: pages }, (_, i) => addresses(i).map((url) => [url, known(url, i)])).flat(),
  );
  await writeFile(join(folder, 'lock.json'), JSON.stringify({ version: 1, embeds }, null, 2));
}
