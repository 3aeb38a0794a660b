/** Bytes to text and back without losing one, whatever the encoding. */
import { isUtf8 } from 'node:buffer';
import { applyEdits, type Edit } from '../edit.js';

export interface TextFile {
  readonly text: string;
  /** Text made from `text`, in the encoding it came in. */
  encode(text: string): Uint8Array;
  /** The same for `text` with these changes; what stays is copied where that is less work. */
  apply(edits: readonly Edit[]): Uint8Array;
}

/**
 * UTF-16 where a byte order mark says so, UTF-8 where the bytes are valid UTF-8; else every byte is one character
 * (latin1), which keeps them exactly, and new characters that do not fit are written as references.
 * @returns null for what is no text: a NUL byte among the first 64 Ki
 */
export function readText(bytes: Uint8Array): TextFile | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (bytes.length % 2 === 0 && (isLittle || isBig)) {
    const file = new WideText(buffer, isBig);
    return file.text.slice(0, 65_536).includes('\0') ? null : file;
  }
  if (buffer.subarray(0, 65_536).includes(0)) return null;
  return isUtf8(bytes) ? new Utf8Text(buffer) : new SingleText(buffer);
}

// Classes, because functions that share a page's text with an object outlive it until the next full collection.

class Utf8Text implements TextFile {
  readonly text: string;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.text = bytes.toString('utf8');
  }

  encode(text: string): Buffer {
    return Buffer.from(text, 'utf8');
  }

  apply(edits: readonly Edit[]): Buffer {
    const pieces: Buffer[] = [];
    let [unit, byte] = [0, 0];
    for (const { from, to, text } of edits) {
      const start = byte + this.#sizeOf(unit, from);
      pieces.push(this.#bytes.subarray(byte, start), this.encode(text));
      byte = start + this.#sizeOf(from, to);
      unit = to;
    }
    return Buffer.concat([...pieces, this.#bytes.subarray(byte)]);
  }

  /** Bytes of a part of the text. */
  #sizeOf(from: number, to: number): number {
    const isAscii = this.text.length === this.#bytes.length;
    return isAscii || from === to ? to - from : Buffer.byteLength(this.text.slice(from, to));
  }
}

class SingleText implements TextFile {
  readonly text: string;

  constructor(bytes: Buffer) {
    this.text = bytes.toString('latin1');
  }

  encode(text: string): Buffer {
    return Buffer.from(text.replaceAll(/[^\0-\xff]/gu, reference), 'latin1');
  }

  apply(edits: readonly Edit[]): Buffer {
    return this.encode(applyEdits(this.text, edits));
  }
}

const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** UTF-16 in either byte order; the mark stays in the text. */
class WideText implements TextFile {
  readonly text: string;
  readonly #isBig: boolean;

  constructor(bytes: Buffer, isBig: boolean) {
    this.#isBig = isBig;
    this.text = (isBig ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
  }

  encode(text: string): Buffer {
    const bytes = Buffer.from(text, 'utf16le');
    return this.#isBig ? bytes.swap16() : bytes;
  }

  apply(edits: readonly Edit[]): Buffer {
    return this.encode(applyEdits(this.text, edits));
  }
}
