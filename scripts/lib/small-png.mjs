/** Screenshots of pages, with at most 256 colours: a third of the size, and nobody sees a difference. Node builtins only. */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 256;

/**
 * @param {Uint8Array} png 8 bits a channel, RGB or RGBA, not interlaced, as Chromium writes it
 * @returns {Buffer} the same with a palette; the alpha channel is dropped
 */
export function withPalette(png) {
  const { width, height, channels, data } = decode(Buffer.from(png));
  const pixels = new Uint32Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += channels)
    pixels[i] = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  const colours = choose(pixels);
  const index = nearest(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < pixels.length; i++) rows[i + Math.floor(i / width) + 1] = index(pixels[i] ?? 0);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** @param {Buffer} png */
function decode(png) {
  const [width, height, type] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  const channels = type === 6 ? 4 : 3;
  const packed = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return { width, height, channels, data: unfilter(inflateSync(Buffer.concat(packed)), width * channels, channels) };
}

/**
 * PNG 1.2, section 6.
 * @param {Buffer} raw each row after the number of its filter
 * @param {number} length bytes of a row
 * @param {number} step bytes of a pixel
 */
function unfilter(raw, length, step) {
  const rows = raw.length / (length + 1);
  const data = Buffer.alloc(rows * length);
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (length + 1)];
    for (let x = 0; x < length; x++) {
      const at = row * length + x;
      const left = x >= step ? (data[at - step] ?? 0) : 0;
      const up = row > 0 ? (data[at - length] ?? 0) : 0;
      const corner = row > 0 && x >= step ? (data[at - length - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter ?? 0] ?? 0;
      data[at] = (raw[row * (length + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return data;
}

/** @type {(left: number, up: number, corner: number) => number} */
function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * The colours that most pixels have, of similar ones the first.
 * @param {Uint32Array} pixels
 */
function choose(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  /** @type {number[]} */
  const chosen = [];
  for (const colour of sorted) {
    if (chosen.length === PALETTE) break;
    // the large areas keep their very colour
    if (chosen.length < 32 || chosen.every((other) => distance(colour, other) > 48)) chosen.push(colour);
  }
  return chosen;
}

/** @param {readonly number[]} colours */
function nearest(colours) {
  /** @type {Map<number, number>} */
  const known = new Map();
  return (/** @type {number} */ pixel) => {
    let best = known.get(pixel);
    if (best !== undefined) return best;
    best = 0;
    for (const [i, colour] of colours.entries())
      if (distance(pixel, colour) < distance(pixel, colours[best] ?? 0)) best = i;
    known.set(pixel, best);
    return best;
  };
}

/** @type {(a: number, b: number) => number} */
function distance(a, b) {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

/**
 * PNG 1.2, appendix 15.
 * @param {Buffer} bytes
 */
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}
