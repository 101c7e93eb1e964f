/**
 * Draws the icons in `public/` from `public/icon.svg`: `npm run docs:icons`. Run it when the
 * drawing changes, and commit what it writes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";

const folder = new URL("../../public/", import.meta.url);
const svg = readFileSync(new URL("icon.svg", folder), "utf8");
/**
 * Without round corners, for systems that mask icons. The figure is within the safe zone
 * (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const square = svg.replace(/ rx="\d+"/, "");

writeFileSync(new URL("icon-192.png", folder), png(svg, 192));
writeFileSync(new URL("icon-512.png", folder), png(svg, 512));
writeFileSync(new URL("icon-maskable-512.png", folder), png(square, 512));
writeFileSync(new URL("apple-touch-icon.png", folder), png(square, 180));
writeFileSync(new URL("favicon.ico", folder), ico(png(svg, 32), 32));

/** @param size Width and height in pixels. */
function png(drawing: string, size: number): Buffer {
  return new Resvg(drawing, {
    fitTo: { mode: "width", value: size },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
}

/** Builds an ICO file with one PNG (https://en.wikipedia.org/wiki/ICO_(file_format)). */
function ico(image: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // type: icon
  header.writeUInt16LE(1, 4); // number of images
  header.set([size, size], 6);
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits a pixel
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}
