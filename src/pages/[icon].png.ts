/** Icons for home screens and installed copies. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { drawIcon, ICONS } from '../cards/icon.ts';

export const getStaticPaths = () => Object.entries(ICONS).map(([icon, props]) => ({ params: { icon }, props }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { size, bleed } }) =>
  new Response(new Uint8Array(drawIcon(size, bleed)), { headers: { 'Content-Type': 'image/png' } });
