/** The built site on Astro's own preview server, which can stop and come back at the same address. */
import { preview } from 'astro';
import { SITE_FOLDER } from '../support/built-site.ts';

export interface Site {
  /** `http://127.0.0.1:4391/`. */
  origin: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** @throws If there is no built site, or the port is taken. */
export async function serveSite(port: number): Promise<Site> {
  const start = () => preview({ outDir: SITE_FOLDER, server: { host: '127.0.0.1', port }, logLevel: 'error' });
  let server = await start();
  if (server.port !== port) {
    await server.stop();
    throw new Error(`Port ${port} is taken; PORT names another.`);
  }
  return {
    origin: `http://127.0.0.1:${port}/`,
    stop: () => server.stop(),
    async start() {
      server = await start();
    },
  };
}
