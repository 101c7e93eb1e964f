/** Threads on which documents are read and indexed, as many at a time as the machine has processors. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Tasks } from './tasks.ts';

/** With fewer documents, to begin a thread takes longer than it saves. */
const FEW = 16;

/** Megabytes: without a limit a thread keeps several times what it needs. A document of 10,000 paragraphs is read in this. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Milliseconds after which threads that have nothing to do give back their memory; they are begun again when they have. */
const REST = 2_000;

interface Job {
  name: keyof Tasks;
  input: unknown[];
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

export class Threads {
  readonly #module: URL;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  readonly #doing = new Map<Worker, Job>();
  #begun = 0;
  #rest: NodeJS.Timeout | undefined;

  /** @returns `null` if the documents are too few for threads */
  static for(documents: number, root: URL): Threads | null {
    return documents > FEW && availableParallelism() > 1 ? new Threads(root) : null;
  }

  /** @param root of the project */
  private constructor(root: URL) {
    this.#module = new URL('src/content/tasks.ts', root);
  }

  /** @throws what the task throws */
  run<Name extends keyof Tasks>(name: Name, ...input: Parameters<Tasks[Name]>): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    return new Promise((resolve, reject) => {
      const job: Job = { name, input, resolve: resolve as Job['resolve'], reject };
      this.#waiting.push(job);
      this.#next();
    });
  }

  /** Gives back the memory of threads that have nothing to do. */
  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const threads = this.#idle.splice(0);
    this.#begun -= threads.length;
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const thread = this.#idle.pop() ?? (this.#begun < availableParallelism() ? this.#begin() : undefined);
    if (!thread) return;
    const job = this.#waiting.shift() as Job;
    this.#doing.set(thread, job);
    thread.ref();
    thread.postMessage({ name: job.name, input: job.input });
  }

  #begin(): Worker {
    const thread = new Worker(this.#module, { resourceLimits: HEAP });
    this.#begun += 1;
    thread.on('error', (error) => this.#doing.get(thread)?.reject(error));
    thread.on('message', (answer: { result: unknown } | { error: unknown }) => {
      const job = this.#doing.get(thread);
      if ('error' in answer) job?.reject(answer.error);
      else job?.resolve(answer.result);
      // An idle thread keeps no build from ending.
      thread.unref();
      this.#idle.push(thread);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => void this.close(), REST).unref();
      this.#next();
    });
    return thread;
  }
}
