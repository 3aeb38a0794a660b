/** Bytes → text, by what the sender, the bytes and the page itself say about their encoding. */

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];
/** A page has to name its encoding within the first 1024 bytes (HTML Standard, "4.2.5.4"). */
const PRESCAN = 1024;
const DECLARED = [
  /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']?([\w:-]+)/i,
  /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:-]+)/i,
];

/**
 * A byte order mark wins over the content type, that over a declaration in the text (HTML Standard, "13.2.3.2"); UTF-8 where nothing
 * is said, or where what is said is no encoding.
 */
export function decodeBody(body: Uint8Array | string, contentType = ''): string {
  if (typeof body === 'string') return body.replace(/^\ufeff/, '');
  const marked = BOMS.find(([mark]) => mark.every((byte, i) => body[i] === byte))?.[1];
  const sent = /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1];
  return decoded(body, decoder(marked) ?? decoder(sent) ?? decoder(declared(body)) ?? new TextDecoder());
}

/** Node 20 and 22 read windows-1252 as Latin-1, where quotation marks and dashes are controls, unless it is a stream. */
function decoded(body: Uint8Array, decoder: TextDecoder): string {
  if (decoder.encoding !== 'windows-1252') return decoder.decode(body);
  return decoder.decode(body, { stream: true }) + decoder.decode();
}

function declared(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, PRESCAN));
  const label = DECLARED.map((pattern) => pattern.exec(head)?.[1]).find(Boolean);
  // a declaration that could be read as ASCII cannot be UTF-16 (HTML Standard, "13.2.3.2")
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoder(label: string | undefined): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
