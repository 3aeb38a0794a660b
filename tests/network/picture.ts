import { send } from './site.js';
import type { Exchange } from './site.js';

/** A plain blue-grey JPEG of 32 by 18 pixels, for posters and photos. */
const picture = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAg+Pkk+SVVVVVVVVWRdZGhoaGRkZGRoaGhwcHCDg4Nw',
    'cHBoaHBwfHyDg4+Tj4eHg4eTk5ubm7q6srLZ2eD/////xABNAAEBAAAAAAAAAAAAAAAAAAAABgEBAQEAAAAAAAAAAAAAAAAAAAQF',
    'EAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgAEgAgAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8AjAF7NAAA',
    'AAAf/9k=',
  ].join(''),
  'base64',
);

/** Answers with the picture. */
export function sendPicture(exchange: Exchange): void {
  send(exchange, picture, { type: 'image/jpeg' });
}
