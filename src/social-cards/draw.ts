import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import sharp from "sharp";
import manifest from "../../package.json" with { type: "json" };
import { cached } from "./cache.ts";
import type { Plan } from "./plan.ts";

/**
 * Draws a card, or returns it from the cache.
 *
 * @returns A PNG of the plan's size.
 */
export async function draw(plan: Plan): Promise<Uint8Array> {
  const {
    satori: layout,
    "@resvg/resvg-js": raster,
    sharp: packer,
    "@fontsource/noto-serif-sc": sc,
    "@fontsource/noto-serif-tc": tc,
  } = manifest.dependencies;
  const versions = [
    layout,
    raster,
    packer,
    sc,
    tc,
    process.version,
    render.toString(),
    rasterise.toString(),
  ];
  return cached(
    JSON.stringify([
      plan.drawing,
      plan.fonts.map(({ name }) => name),
      versions,
    ]),
    () => render(plan),
  );
}

async function render(plan: Plan): Promise<Uint8Array> {
  const { width, height, pixels } = await rasterise(plan);
  // A card has fewer than 256 colours, so a palette is lossless and halves the file.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, dither: 0, effort: 10 })
    .toBuffer();
}

/** Draws a card as pixels: red, green, blue and alpha of each, from the top left. */
export async function rasterise({
  size,
  drawing,
  fonts,
}: Plan): Promise<{ width: number; height: number; pixels: Uint8Array }> {
  const svg = await satori(drawing, { ...size, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render();
}
