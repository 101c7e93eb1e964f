import type { MiddlewareHandler } from 'astro';

/**
 * Finishes pages as they say: `layouts/Base.astro` gives the function, so that Astro, which
 * keeps pages for the next build, knows that they rest on it.
 */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(locals.finish?.(html) ?? html, response);
};
