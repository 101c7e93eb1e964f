/** For what asks for it without being told: old browsers, readers of feeds. */
import { drawFavicon } from '../cards/icon.ts';

export const GET = () => new Response(new Uint8Array(drawFavicon()), { headers: { 'Content-Type': 'image/x-icon' } });
