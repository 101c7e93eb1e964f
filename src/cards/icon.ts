import { Resvg } from '@resvg/resvg-js';
import svg from './icon.svg?raw';

/** The icons that are drawn from `icon.svg`, by the names of their files. */
export const ICONS = {
  'icon-192': { size: 192, bleed: false },
  'icon-512': { size: 512, bleed: false },
  'icon-maskable-512': { size: 512, bleed: true },
  'apple-touch-icon': { size: 180, bleed: true },
} as const;

/**
 * The site's icon as PNG.
 *
 * @param size Width and height in pixels.
 * @param bleed Whether the system cuts the icon out: the ground then has no round
 *   corners. Of the figure enough stands within the circle that is never cut
 *   (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
export function drawIcon(size: number, bleed: boolean): Uint8Array {
  return new Resvg(bleed ? svg.replace(/ rx="\d+"/, '') : svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();
}

/** A PNG of 32 × 32 pixels in an ICO file (https://en.wikipedia.org/wiki/ICO_(file_format)). */
export function drawFavicon(): Uint8Array {
  const png = drawIcon(32, false);
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one picture
  header.set([32, 32], 6);
  header.writeUInt16LE(1, 10); // plane
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
