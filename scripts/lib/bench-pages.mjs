/** Pages as blogs and newspapers serve them, of any size, for benchmarks. */

/**
 * @param {number} size KB
 * @param {(i: number) => string} part
 */
function filled(size, part) {
  let text = '';
  for (let i = 0; text.length < size * 1024; i += 1) text += part(i);
  return text;
}

/** @param {number} size KB */
export function blog(size) {
  const body = `<!doctype html><html lang="en-GB" class="no-js"><head><meta charset="utf-8"><title>Staff access &#8211; The blog</title>
<meta name="description" content="What happens when everybody may write."><link rel="canonical" href="https://blog.example.com/2012/03/staff">
<link rel="icon" href="/f.png" sizes="32x32">${filled(2, (i) => `<link rel="stylesheet" href="/c${i}.css" media="all"><script src="/s${i}.js" defer></script>`)}
<meta property="og:title" content="Staff access"><meta property="og:site_name" content="The blog"><meta property="og:image" content="https://blog.example.com/i.jpg"></head>
<body class="post-template-default single single-post"><header class="site-header"><nav><ul>${filled(2, (i) => `<li id="menu-item-${i}" class="menu-item menu-item-type-post"><a href="/t/${i}">Topic ${i}</a></li>`)}</ul></nav></header>
<article class="post hentry"><h1 class="entry-title">Staff access</h1><p class="entry-meta">By <span class="author vcard"><a class="url fn" rel="author" href="/author/ann">Ann Doe</a></span> on <time class="entry-date published" datetime="2012-03-04T09:00:00+00:00">4 March 2012</time></p>
<div class="entry-content">${filled(size * 0.7, (i) => `<p style="text-align:left">Paragraph ${i} says something, with <a href="https://other.example/${i}?a=1&amp;b=2" title="A link">a link</a> and <em>some words</em> &mdash; at length, as posts do, until the line is full.</p>\n`)}</div></article>
<ol class="commentlist">${filled(size * 0.3, (i) => `<li class="comment even depth-1" id="comment-${i}"><cite class="fn">Reader ${i}</cite><time datetime="2013-01-01">then</time><p>I agree.</p></li>`)}</ol></body></html>`;
  return { url: 'https://blog.example.com/2012/03/staff', body, contentType: 'text/html' };
}

/** @param {number} size KB */
export function newspaper(size) {
  const item = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'The Paper', url: 'https://paper.example.com/' },
      {
        '@type': 'NewsArticle',
        mainEntityOfPage: 'https://paper.example.com/a/1',
        headline: 'Something happened',
        datePublished: '2020-05-06T07:08:09Z',
        author: [{ '@type': 'Person', name: 'Ann Doe' }],
        articleBody: 'Words '.repeat(800),
      },
    ],
  };
  const body = `<!doctype html><html lang="en"><head><title>Something happened | The Paper</title><meta property="og:type" content="article"><meta property="og:title" content="Something happened">
<meta property="og:description" content="To somebody, somewhere."><script type="application/ld+json">${JSON.stringify(item)}</script></head><body>
<script>${filled(size * 0.3, (i) => `window.q=window.q||[];q.push({id:${i},slot:"s${i}"});`)}</script>
<main><h1 class="Headline_x1">Something happened</h1>${filled(size * 0.7, (i) => `<div class="css-${i} Grid_col__4" data-testid="block-${i}" aria-hidden="false"><p class="css-p">It was said that ${i} people saw it.</p><img class="css-img" src="/i/${i}.jpg" alt="Picture ${i}" width="640" height="360" loading="lazy"></div>`)}</main></body></html>`;
  return { url: 'https://paper.example.com/a/1', body, contentType: 'text/html' };
}

/** @param {number} size KB */
export function plain(size) {
  const body = `<html><head><title>Notes</title></head><body><h1>Notes</h1><p class=byline>by Ben Roe, 3 May 2011</p>${filled(size, (i) => `<p>Note ${i}: it rained, and then it did not, and nobody who was there had thought of bringing anything.`)}</body></html>`;
  return { url: 'https://notes.example.com/n.html', body, contentType: 'text/html' };
}

/** @param {number} size KB */
export function unclosed(size) {
  const body = `<title>Deep</title>${filled(size, (i) => `<div class="author c${i}"><b><i></u>`)}`;
  return { url: 'https://deep.example.com/x', body, contentType: 'text/html' };
}
