/** Pictures in several sizes and formats, through sharp, which a site installs if it wants them. */
import { isEmbedError } from '../core/error.js';
import type { RasterType } from '../resolver/fetch/raster.js';
import type { FetchedImage } from '../resolver/image.js';
import { assertUsable, MOST_PIXELS, unreadable, type Picture, type PictureMaker } from './posters-picture.js';

type Sharp = (typeof import('sharp'))['default'];
type Pipeline = ReturnType<Sharp>;

/** px; widths for `srcset`. Never wider than the picture itself. */
const WIDTHS = [320, 640, 960, 1280];
const WIDEST = 1280;
/** px; nobody sees more than this of a poster at once, and WebP ends at 16,383. */
const TALLEST = 2560;
/** Seconds for one file. */
const TIME = 30;

/** Quality and effort: what a phone cannot tell from the original, at about a second a poster. */
const FORMATS = {
  'image/avif': (picture: Pipeline) => picture.avif({ quality: 50, effort: 2 }),
  'image/webp': (picture: Pipeline) => picture.webp({ quality: 75, effort: 4 }),
  'image/jpeg': (picture: Pipeline) => picture.jpeg({ quality: 78, mozjpeg: true }),
  'image/png': (picture: Pipeline) => picture.png({ compressionLevel: 9 }),
} as const;

/**
 * The first file is a JPEG, or a PNG where one sees through it; then AVIF and WebP in each width. Turned as it is meant to
 * be seen, in sRGB, without metadata; of a picture that moves the first frame.
 * @returns undefined where sharp is not installed, or not for this machine
 */
export async function loadSharp(): Promise<PictureMaker | undefined> {
  const sharp = await import('sharp').then(
    (module) => module.default,
    () => undefined,
  );
  return sharp && ((image) => makePictures(sharp, image));
}

async function makePictures(sharp: Sharp, { url, bytes }: FetchedImage): Promise<readonly Picture[]> {
  try {
    // the head alone, before anything is unpacked
    const head = sharp(bytes, { limitInputPixels: false, pages: 1 });
    const { width, height, orientation = 1, hasAlpha } = await head.metadata();
    const turned = orientation >= 5;
    assertUsable(turned ? height : width, turned ? width : height, url);
    const open = (): Pipeline =>
      sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).timeout({ seconds: TIME });
    const opaque = !hasAlpha || (await open().stats()).isOpaque;
    // decoded once, whatever is made of it
    const { data, info } = await (opaque ? open().removeAlpha() : open())
      .rotate()
      .resize({ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const make = (type: keyof typeof FORMATS, to: number): Promise<Picture> =>
      encode(sharp(data, { raw }).timeout({ seconds: TIME }).resize({ width: to }), type);
    const pictures = [await make(opaque ? 'image/jpeg' : 'image/png', info.width)];
    for (const type of ['image/avif', 'image/webp'] as const) {
      for (const to of widths(info.width)) pictures.push(await make(type, to));
    }
    return pictures;
  } catch (error) {
    throw isEmbedError(error) ? error : unreadable(url, error);
  }
}

async function encode(picture: Pipeline, type: RasterType & keyof typeof FORMATS): Promise<Picture> {
  const { data, info } = await FORMATS[type](picture).toBuffer({ resolveWithObject: true });
  return { bytes: data, type, width: info.width, height: info.height };
}

/** Those that are clearly narrower than the picture, and its own. */
const widths = (own: number): number[] => [...WIDTHS.filter((width) => width < own * 0.9), own];
