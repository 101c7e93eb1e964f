import { writeServiceWorker } from '../../src/offline/service-worker.ts';
import type { Step } from './step.ts';

/** The service worker: it knows the digest of every file, so no file may change after this. */
export const offlineCopy: Step = {
  name: 'offline copy',
  async run(folder) {
    const { files, bytes, partial } = await writeServiceWorker(folder);
    const rest = partial ? '; the edition is too large to be kept whole: documents are kept as they are read' : '';
    console.log(`[offline] ${files} files, ${Math.round(bytes / 1024)} KB${rest}`);
  },
};
