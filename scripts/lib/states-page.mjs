/** A page with every element in its main states, for looking at. */

/** @typedef {{ title: string, about: string, heading: string, excerpt: string, guest: string }} Words */

/** @type {Record<string, Words>} */
const WORDS = {
  en: {
    title: 'How a harbour learns to listen',
    about: 'Somebody, who speaks for a quarter of an hour',
    heading: 'From the archive',
    excerpt: 'What we put into the harbour master’s log, and what came back out of it, one spring later.',
    guest: 'Who holds the pen',
  },
  ar: {
    title: 'كيف يتعلّم الميناء الإصغاء',
    about: 'حديث من ربع ساعة',
    heading: 'من الأرشيف',
    excerpt: 'ما كتبناه في سجلّ الميناء وما عاد إلينا منه بعد ربيع واحد.',
    guest: 'من يمسك القلم',
  },
};

const YOUTUBE = 'https://www.youtube.com/watch?v=';
const TALK = `${YOUTUBE}M7lc1UVf-VE`;

/**
 * @param {string} language `en` or `ar`
 * @param {string} removed an id of YouTube whose video does not exist
 */
export function statesPage(language, removed) {
  const words = WORDS[language] ?? /** @type {Words} */ (WORDS['en']);
  /** @type {(url: string, more?: string, title?: string) => string} */
  const media = (url, more = '', title = words.title) =>
    `<embed-media${more}><a href="${url}">${title}</a></embed-media>`;
  /** @type {(name: string, body: string) => string} */
  const cell = (name, body) => `<section class="cell"><h3 lang="en" dir="ltr">${name}</h3>${body}</section>`;
  /** @type {(more: string, extra?: string) => string} */
  const card = (more, extra = '') =>
    `<embed-card${more}>${extra}<a href="https://shoreline.example/2012/pen">${words.guest}</a> <cite>A. Writer</cite> <time datetime="2012-03-09">2012-03-09</time><p>${words.excerpt}</p></embed-card>`;
  const picture = '<img src="/picture.svg" alt="" width="320" height="180">';
  const mentions = {
    type: 'feed',
    children: [
      {
        type: 'entry',
        'wm-property': 'mention-of',
        url: 'https://one.example/',
        name: words.guest,
        published: '2012-04-01',
      },
      { type: 'entry', 'wm-property': 'in-reply-to', url: 'https://two.example/', content: { text: words.excerpt } },
    ],
  };
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>States</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/states.css">
<script type="module" src="/embed-hub/embed-hub.js"></script></head><body>
<h2 lang="en" dir="ltr">embed-media: facades</h2><div class="cells">
${cell('video, from 1:30', media(`${TALK}&amp;t=90`))}
${cell('recording', media('https://soundcloud.com/somebody/a-talk'))}
${cell('playlist, its credit', media(`https://www.youtube.com/playlist?list=PL46F0A159EC02DF82`))}
${cell('live', media('https://www.twitch.tv/somebody'))}
${cell('slides', media('https://speakerdeck.com/player/50021f75cf1db900020005e7'))}
${cell('photo', media('https://www.flickr.com/photos/bees/2362225867/'))}
${cell('picture of the site', media(TALK, '').replace('</embed-media>', `${picture}</embed-media>`))}
${cell('post', media('https://twitter.com/somebody/status/1234567890123456789'))}
${cell('quoted post', `<embed-media src="${TALK}"><blockquote><p>${words.excerpt}</p></blockquote></embed-media>`)}
${cell('portrait', media('https://www.youtube.com/shorts/M7lc1UVf-VE'))}
</div><h2 lang="en" dir="ltr">embed-media: states</h2><div class="cells">
${cell('asking', media('https://vimeo.com/76979871', ' id="asking" consent="ask"'))}
${cell('active', media('https://vimeo.com/76979872', ' id="active"'))}
${cell('failed', media(YOUTUBE + removed, ' id="failed"'))}
${cell('offline', media('https://vimeo.com/76979873', ' id="offline"'))}
${cell('gone', media('http://www.blogtalkradio.com/gov20'))}
${cell('unknown', media('https://nobody.example/a-talk'))}
${cell('recording as a file', media('/talk.mp3'))}
</div><h2 lang="en" dir="ltr">embed-card</h2><div class="cells">
${cell('plain', card(''))}
${cell('picture', card('', picture))}
${cell('compact', card(' variant="compact"', picture))}
${cell('wide', card(' variant="wide"', picture))}
${cell('quote, guest', card(' variant="quote" relation="guest"'))}
${cell('relation', card(' relation="in-reply-to"'))}
${cell('address only', '<embed-card href="https://shoreline.example/2012/01/who-holds-the-pen.html"></embed-card>')}
${cell('gone', `<embed-card href="https://gone.example/" status="gone"><b>${words.guest}</b> <a href="https://web.archive.org/web/2012/https://gone.example/">web.archive.org</a></embed-card>`)}
</div><h2 lang="en" dir="ltr">embed-consent</h2><div class="cells">
${cell('allowed', '<embed-consent id="consent"></embed-consent>')}
</div><h2 lang="en" dir="ltr">embed-hub</h2>
<embed-hub id="hub" sequence consent="ask"><h3>${words.heading}</h3><script type="application/jf2feed+json">${JSON.stringify(mentions)}</script>
${media(TALK)}${media('https://soundcloud.com/somebody/another')}${card('')}</embed-hub>
</body></html>`;
}

export const statesStyles = `body { margin: 0 auto; padding: 16px; max-width: 1200px; font: 16px/1.45 'DejaVu Sans', sans-serif }
h2 { margin: 32px 0 0; padding-bottom: 4px; border-bottom: 1px solid; font-size: 20px }
h3 { font-size: 18px }
.cell h3 { margin: 16px 0 -8px; font-size: 13px; font-weight: 400 }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); gap: 0 24px; align-items: start }
.cell { min-width: 0 }`;

export const statesPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180"><rect width="320" height="180" fill="#8fb3c9"/><path d="M0 130h320v50H0z" fill="#33566b"/><circle cx="230" cy="60" r="28" fill="#f2d9a0"/><path d="M90 60v70h60z" fill="#fff"/></svg>`;
