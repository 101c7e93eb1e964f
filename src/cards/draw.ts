import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import manifest from '../../package.json' with { type: 'json' };
import { cached } from './cache.ts';
import { type Plan, SIZE } from './plan.ts';
import { packPng } from './png.ts';

/**
 * Draws a card, or takes it from the cache if the same was drawn before.
 *
 * @returns A PNG of 1200 × 630.
 */
export async function draw(plan: Plan): Promise<Uint8Array> {
  const { satori: layout, '@resvg/resvg-js': raster, '@fontsource/noto-serif-sc': sc, '@fontsource/noto-serif-tc': tc } = manifest.dependencies;
  const made = [layout, raster, sc, tc, process.version, render.toString(), packPng.toString()];
  return cached(JSON.stringify([plan.drawing, plan.fonts.map(({ name }) => name), made]), () => render(plan));
}

async function render({ drawing, fonts }: Plan): Promise<Uint8Array> {
  const svg = await satori(drawing as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts });
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return packPng(width, height, pixels);
}
