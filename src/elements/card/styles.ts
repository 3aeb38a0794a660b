/** How variants look, and what only some cards show. Added to a card's own styles. */
import { css } from 'lit';

export const detailStyles = css`
  .credit {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.4em;
    margin-block-start: 0.15em;
  }
  [part='author'] + time::before {
    content: '· ';
  }
  [part='excerpt'] {
    display: -webkit-box;
    overflow: hidden;
    margin: 0.35em 0 0;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  /* Words of another direction begin where the card's own do. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .title > a {
    display: block;
    inline-size: fit-content;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.35em;
    border-radius: 2px;
    vertical-align: -0.1em;
  }
  .badge {
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 99rem;
  }
  .gone {
    border-style: dashed;
  }
  .gone b {
    display: block;
  }
  .gone .row {
    margin-block-start: 0.5em;
  }

  :host([variant='compact']) {
    --_image: 3.5em;
  }
  :host([variant='compact']) .card {
    gap: 0.8em;
    padding: var(--embed-card-padding, 0.7em 0.85em);
  }
  :host([variant='compact']) [part='image'],
  :host([variant='compact']) [name]::slotted(img) {
    block-size: 3.5em;
    object-fit: cover;
  }
  :host([variant='compact']) [part='excerpt'] {
    -webkit-line-clamp: 2;
  }

  :host([variant='wide']) {
    --_image: 100%;
  }
  :host([variant='wide']) [part='image'],
  :host([variant='wide']) [name]::slotted(img) {
    max-block-size: 24em;
    object-fit: cover;
  }
  @container (min-width: 36em) {
    :host([variant='wide']) .card {
      --_image: 45%;
      flex-wrap: nowrap;
    }
  }

  /* The excerpt first: the order on the screen alone; who reads by ear is told the title first. */
  :host([variant='quote']) .body {
    display: flex;
    flex-flow: row wrap;
    gap: 0.2em 0.4em;
    align-content: flex-start;
    padding-inline-start: 1em;
    border-inline-start: 3px solid currentColor;
  }
  :host([variant='quote']) .body > :is(a, b, p, .row, .credit),
  :host([variant='quote']) .body ::slotted(:is(a, p, blockquote, span, h2, h3, h4)) {
    flex: 0 0 100%;
  }
  :host([variant='quote']) [part='excerpt'],
  :host([variant='quote']) .body ::slotted(:is(p, blockquote, span)) {
    order: -1;
    margin: 0 0 0.4em;
    padding: 0;
    border: 0;
    font-size: 1.15em;
  }

  @media print {
    .gone a::after,
    .gone ::slotted(a)::after {
      content: ' ' attr(href);
    }
  }
`;
