/** Bytes to text and back without losing one, whatever the encoding. */
import { isUtf8 } from 'node:buffer';

export interface TextFile {
  readonly text: string;
  /** Text made from `text`, in the encoding it came in. */
  encode(text: string): Uint8Array;
}

/**
 * UTF-16 where a byte order mark says so, UTF-8 where the bytes are valid UTF-8; else every byte is one character
 * (latin1), which keeps them exactly, and new characters that do not fit are written as references.
 * @returns null for what is no text: a NUL byte among the first 64 Ki
 */
export function readText(bytes: Uint8Array): TextFile | null {
  const wide = readWide(bytes);
  if (wide) return wide;
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(bytes)) return { text: buffer.toString('utf8'), encode: (changed) => Buffer.from(changed, 'utf8') };
  const text = buffer.toString('latin1');
  return { text, encode: (changed) => Buffer.from(changed.replaceAll(/[^\0-\xff]/gu, reference), 'latin1') };
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** UTF-16 in either byte order; the mark stays in the text. */
function readWide(bytes: Uint8Array): TextFile | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (bytes.length % 2 !== 0 || !(isLittle || isBig)) return null;
  const text = (isBig ? Buffer.from(bytes).swap16() : Buffer.from(bytes)).toString('utf16le');
  if (text.slice(0, 65_536).includes('\0')) return null;
  const encode = (changed: string): Buffer => Buffer.from(changed, 'utf16le');
  return { text, encode: isBig ? (changed) => encode(changed).swap16() : encode };
}
