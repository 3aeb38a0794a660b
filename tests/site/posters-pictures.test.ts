import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { RasterType } from '../../src/resolver/fetch/raster.js';
import { isMoving } from '../../src/site/posters-moving.js';
import type { PosterStore } from '../../src/site/posters-store.js';
import { moving, painted, picture, pictureWorld, type Format, type PictureWorld } from './pictures.js';

const A = 'https://img.example/a';
const FORMATS: readonly Format[] = ['jpeg', 'png', 'gif', 'webp', 'avif'];

describe('posters: what becomes of a picture', () => {
  let world: PictureWorld;
  before(async () => {
    world = await pictureWorld();
  });
  after(() => world.close());
  beforeEach(() => world.fresh());

  const read = (src: string): Promise<Buffer> => readFile(join(world.directory, src.replace('/posters/', '')));
  /** The colours in the middle of two edges. */
  const edges = async (src: string): Promise<Record<'left' | 'right' | 'top', string>> => {
    const { data, info } = await sharp(await read(src))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): string => {
      const from = (Math.floor(y) * info.width + Math.floor(x)) * 3;
      return (data[from] ?? 0) > (data[from + 2] ?? 0) ? 'red' : 'blue';
    };
    const { width, height } = info;
    return { left: at(5, height / 2), right: at(width - 5, height / 2), top: at(width / 2, 5) };
  };
  const failure = async (body: Buffer, resize: boolean): Promise<string | undefined> => {
    world.files.set('/a', body);
    const store = await world.open({ resize });
    assert.equal(await store.get(A), undefined);
    assert.deepEqual(await world.names().catch(() => []), []);
    return store.failures[0] && `${store.failures[0].code}: ${store.failures[0].message}`;
  };

  for (const format of FORMATS) {
    it(`takes ${format}, with sharp and without`, async () => {
      world.files.set('/a', await picture(400, 250, format));
      const [small, plain] = [await world.open(), await world.open({ resize: false })];
      assert.deepEqual([small.resizes, plain.resizes], [true, false]);
      for (const store of [small, plain]) {
        const poster = await store.get(A);
        assert.deepEqual([poster?.width, poster?.height], [400, 250]);
      }
      const { src, ...rest } = plain.peek(A)!;
      assert.deepEqual(rest, { width: 400, height: 250 });
      assert.match(src, new RegExp(`-400\\.${format === 'jpeg' ? 'jpg' : format}$`));
      assert.ok((await read(src)).equals(world.files.get('/a') as Buffer), 'as it came');
      assert.match(small.peek(A)!.src, /-400\.jpg$/);
    });
  }
  for (const [own, widths] of [
    [121, [121]],
    [320, [320]],
    [350, [350]],
    [640, [320, 640]],
    [1000, [320, 640, 1000]],
    [1280, [320, 640, 960, 1280]],
    [3000, [320, 640, 960, 1280]],
  ] as const) {
    it(`never makes one of ${own} px larger`, async () => {
      world.files.set('/a', await picture(own, 80));
      const poster = await (await world.open()).get(A);
      assert.equal(poster?.width, widths.at(-1));
      for (const { srcset } of poster?.alternatives ?? []) {
        assert.deepEqual(srcset.match(/\d+(?=w)/g)?.map(Number), [...widths]);
      }
    });
  }
  it('keeps the shape', async () => {
    world.files.set('/a', await picture(1920, 1080));
    const poster = await (await world.open()).get(A);
    assert.deepEqual([poster?.width, poster?.height], [1280, 720]);
    world.files.set('/b', await picture(1000, 6000));
    const tall = await (await world.open()).get('https://img.example/b');
    assert.deepEqual([tall?.width, tall?.height], [427, 2560]);
  });
  it('turns it the way it is meant to be seen', async () => {
    for (const [orientation, size, edge, colour] of [
      [1, [400, 200], 'left', 'blue'],
      [3, [400, 200], 'left', 'red'],
      [6, [200, 400], 'top', 'blue'],
      [8, [200, 400], 'top', 'red'],
    ] as const) {
      world.fresh();
      world.files.set('/a', await painted(400, 200).jpeg().withMetadata({ orientation }).toBuffer());
      for (const resize of [true, false]) {
        const poster = (await (await world.open({ resize })).get(A))!;
        assert.deepEqual([poster.width, poster.height], size, String(orientation));
        if (resize) assert.equal((await edges(poster.src))[edge], colour, String(orientation));
      }
    }
  });
  it('strips what cameras write beside it', async () => {
    const body = await painted(300, 200)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Ann Example', Artist: 'Ann' }, IFD3: { GPSLatitudeRef: 'N' } })
      .toBuffer();
    assert.ok(body.includes('Ann Example'));
    world.files.set('/a', body);
    const store = await world.open();
    await store.get(A);
    for (const name of await world.names()) {
      const file = await readFile(join(world.directory, name));
      const { exif, xmp, icc } = await sharp(file).metadata();
      assert.deepEqual([exif, xmp, icc], [undefined, undefined, undefined], name);
    }
  });
  it('keeps what one sees through, and drops a channel that says nothing', async () => {
    const clear = await sharp({ create: { width: 200, height: 200, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    world.files.set('/a', clear).set('/b', await painted(200, 200).ensureAlpha().png().toBuffer());
    const store = await world.open();
    assert.match((await store.get(A))!.src, /\.png$/);
    const { isOpaque } = await sharp(await read(store.peek(A)!.alternatives![1]!.srcset.split(' ')[0]!)).stats();
    assert.equal(isOpaque, false);
    assert.match((await store.get('https://img.example/b'))!.src, /\.jpg$/);
  });
  it('takes pictures in grey, with 16 bits, in the colours of print', async () => {
    const bodies = {
      grey: painted(200, 100).grayscale().jpeg(),
      deep: painted(200, 100).toColourspace('rgb16').png(),
      print: painted(200, 100).toColourspace('cmyk').jpeg(),
      palette: painted(200, 100).png({ palette: true, colours: 4 }),
    };
    const store = await world.open();
    for (const [name, body] of Object.entries(bodies)) {
      world.files.set(`/${name}`, await body.toBuffer());
      const poster = await store.get(`https://img.example/${name}`);
      assert.equal(poster?.width, 200, name);
      if (name === 'grey') continue;
      const { left, right } = await edges(poster.src);
      assert.deepEqual([left, right], ['blue', 'red'], name);
    }
  });
  it('shows the first frame of one that moves, or none at all', async () => {
    for (const format of ['gif', 'webp'] as const) {
      world.fresh();
      const body = await moving(300, 200, format);
      assert.match((await failure(body, false)) ?? '', /^bad-response: The picture moves/);
      world.files.set('/a', body);
      const poster = (await (await world.open()).get(A))!;
      assert.deepEqual([poster.width, poster.height], [300, 200]);
      const { dominant } = await sharp(await read(poster.src)).stats();
      assert.ok(dominant.r > dominant.g && dominant.r > dominant.b, 'the red frame is the first');
      for (const name of await world.names()) {
        assert.equal(
          (await sharp(await readFile(join(world.directory, name)), { animated: true }).metadata()).pages ?? 1,
          1,
        );
      }
    }
  });
  for (const resize of [true, false]) {
    const how = resize ? 'with sharp' : 'without';
    it(`refuses placeholders, ${how}`, async () => {
      const grey = (width: number, height: number): Promise<Buffer> =>
        sharp({ create: { width, height, channels: 3, background: '#888' } })
          .jpeg()
          .toBuffer();
      for (const [width, height] of [
        [120, 90],
        [1, 1],
        [88, 400],
      ] as const) {
        world.fresh();
        assert.match((await failure(await grey(width, height), resize)) ?? '', /^bad-response: .*so small/);
      }
    });
    it(`unpacks no bomb, ${how}`, async () => {
      const bomb = await bombOf(60_000, 60_000);
      assert.ok(bomb.length < 500_000);
      const began = process.memoryUsage().rss;
      assert.match((await failure(bomb, resize)) ?? '', /^too-large: /);
      assert.ok(process.memoryUsage().rss - began < 200_000_000);
    });
    it(`is told of what is no picture, ${how}`, async () => {
      const whole = await picture(300, 200, 'png');
      assert.match(
        (await failure(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), resize)) ?? '',
        /^bad-response/,
      );
      assert.match(
        (await failure(Buffer.concat([whole.subarray(0, 12), Buffer.alloc(40)]), resize)) ?? '',
        /^bad-response/,
      );
      assert.match((await failure(Buffer.alloc(0), resize)) ?? '', /^bad-response/);
    });
  }
  it('refuses half a picture, as far as it is looked at', async () => {
    for (const format of FORMATS) {
      world.fresh();
      const whole = await sharp(await noise(300, 200), { raw: { width: 300, height: 200, channels: 3 } })
        [format]()
        .toBuffer();
      const half = whole.subarray(0, Math.floor(whole.length / 2));
      assert.equal(await failure(half, true), 'bad-response: The picture is broken.', format);
    }
  });
  it('survives anything that begins like a picture', async () => {
    const bodies = await Promise.all(FORMATS.map((format) => picture(150, 130, format)));
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const stores: PosterStore[] = [];
    for (let turn = 0; turn < 60; turn += 1) {
      const body = Buffer.from(bodies[turn % bodies.length]!);
      for (let i = random(8); i >= 0; i -= 1) body[12 + random(Math.min(body.length - 12, 120))] = random(256);
      world.files.set('/a', body.subarray(0, random(3) ? body.length : random(body.length)));
      const store = await world.open({ resize: turn % 2 === 0 });
      const poster = await store.get(A);
      assert.equal(store.failures.length, poster ? 0 : 1, `turn ${turn}`);
      stores.push(store);
    }
    assert.ok(stores.some(({ failures }) => failures.length));
  });
  it('holds no more of a picture than it may', async () => {
    const body = await picture(300, 200);
    world.files.set('/a', body);
    const store = await world.open({ maxBytes: body.length - 1 });
    assert.equal(await store.get(A), undefined);
    assert.equal(store.failures[0]?.code, 'too-large');
    assert.ok(await (await world.open({ maxBytes: body.length })).get(A));
  });
});

describe('isMoving', () => {
  for (const format of ['gif', 'webp'] as const) {
    it(`tells ${format} with frames from one without`, async () => {
      const type: RasterType = `image/${format}`;
      assert.equal(isMoving(await moving(130, 50, format), type), true);
      assert.equal(isMoving(await picture(130, 50, format), type), false);
      const seen = await sharp({ create: { width: 130, height: 50, channels: 4, background: '#ff000080' } })
        [format]()
        .toBuffer();
      assert.equal(isMoving(seen, type), false);
    });
  }
  it('finds the animation of a PNG before its picture', async () => {
    const png = await picture(130, 50, 'png');
    assert.equal(isMoving(png, 'image/png'), false);
    const animated = Buffer.concat([png.subarray(0, 33), chunk('acTL', Buffer.alloc(8)), png.subarray(33)]);
    assert.equal(isMoving(animated, 'image/png'), true);
  });
  it('knows image sequences of AVIF by their brand', async () => {
    const avif = await picture(130, 50, 'avif');
    assert.equal(isMoving(avif, 'image/avif'), false);
    avif.write('avis', 8, 'latin1');
    assert.equal(isMoving(avif, 'image/avif'), true);
  });
  it('ends on every input', async () => {
    const whole = await moving(130, 50, 'gif');
    for (let length = 0; length < whole.length; length += 1) isMoving(whole.subarray(0, length), 'image/gif');
    const png = await picture(130, 50, 'png');
    png.writeUInt32BE(0xfffffff4, 33);
    for (let length = 0; length < png.length; length += 1) isMoving(png.subarray(0, length), 'image/png');
    assert.equal(isMoving(Buffer.alloc(0), 'image/jpeg'), false);
  });
});

async function noise(width: number, height: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3);
  let seed = 11;
  for (let i = 0; i < data.length; i += 1) data[i] = (seed = (seed * 48_271) % 2_147_483_647) & 255;
  return data;
}

/** A PNG chunk; its check sum is left out, which readers of a head do not look at. */
function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A PNG of one grey, whose rows weigh next to nothing: a head that promises the size, with the data of a strip. */
async function bombOf(width: number, height: number): Promise<Buffer> {
  const small = await sharp({ create: { width: 1000, height: 1000, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  small.writeUInt32BE(width, 16);
  small.writeUInt32BE(height, 20);
  small.writeInt32BE(crc32(small.subarray(12, 29)), 29);
  return Buffer.concat([small.subarray(0, 33), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))]);
}

function crc32(bytes: Uint8Array): number {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value;
}
