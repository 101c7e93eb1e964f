/** The icon of browser tabs; the others are drawn from it. */
import icon from '../cards/icon.svg?raw';

export const GET = () => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
