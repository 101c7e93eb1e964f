/**
 * Pagefind in the browser: which records have a token.
 *
 * Its WebAssembly is called without the script that comes with it, which is larger than all
 * of search, asks for one file after another, and where a part of the index cannot be read
 * says so on the console alone and finds nothing in it. A test looks up every token.
 */

/** What is used of the module, as wasm-bindgen exports it: a text is a place and a length. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  __wbindgen_start(): void;
  init_pagefind(...list: Text): number;
  request_indexes(state: number, ...term: Text): Text;
  load_index_chunk(state: number, ...chunk: Text): number;
  search(state: number, ...all: [...Text, ...Text, ...Text, ...Text, exact: number, diacritics: number]): Text;
}
type Text = [at: number, length: number];

/** Reads a file of the engine. */
export type ReadFile = (path: string) => Promise<Response>;

export class Engine {
  readonly #read: ReadFile;
  readonly #wasm: Exports;
  #state: number;
  readonly #chunks = new Map<string, Promise<void>>();

  /**
   * @param wasm the module
   * @param list of all records and chunks: Pagefind's `pf_meta`
   * @param read reads a chunk of the index by its path
   * @throws if one of them cannot be read
   */
  static async open(wasm: Promise<Response>, list: Promise<Response>, read: ReadFile): Promise<Engine> {
    const [code, records] = await Promise.all([wasm.then(unpack), list.then(unpack)]);
    const { instance } = await WebAssembly.instantiate(code, {
      // Fills the table of JavaScript values, of which none is ever passed.
      './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => {} },
    });
    return new Engine(instance.exports as unknown as Exports, records, read);
  }

  private constructor(wasm: Exports, records: Uint8Array, read: ReadFile) {
    this.#read = read;
    this.#wasm = wasm;
    wasm.__wbindgen_start();
    this.#state = wasm.init_pagefind(...this.#pass(records));
  }

  /**
   * The records that have a token: this very word, none that begins with it.
   *
   * @returns names of records: their numbers
   * @throws if a chunk of the index cannot be read
   */
  async find(token: string): Promise<string[]> {
    const needed = JSON.parse(this.#take(this.#wasm.request_indexes(this.#state, ...this.#text(token)))) as string[];
    await Promise.all(needed.filter((hash) => hash !== '').map((hash) => this.#load(hash)));
    const [term, typed, filters, sorts] = [token, token, '', ''].map((text) => this.#text(text)) as [Text, Text, Text, Text];
    const found = this.#take(this.#wasm.search(this.#state, ...term, ...typed, ...filters, ...sorts, 1, 0));
    return (JSON.parse(found) as { results: { p: string }[] }).results.map(({ p }) => p);
  }

  #load(hash: string): Promise<void> {
    let chunk = this.#chunks.get(hash);
    if (!chunk) {
      chunk = this.#read(`index/${hash}.pf_index`)
        .then(unpack)
        .then((bytes) => {
          this.#state = this.#wasm.load_index_chunk(this.#state, ...this.#pass(bytes));
        });
      chunk.catch(() => this.#chunks.delete(hash));
      this.#chunks.set(hash, chunk);
    }
    return chunk;
  }

  #text(text: string): Text {
    return this.#pass(new TextEncoder().encode(text));
  }

  /** Hands bytes over: the module frees them. */
  #pass(bytes: Uint8Array): Text {
    const at = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  /** Takes a text over, and frees it. */
  #take([at, length]: Text): string {
    const text = new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, at >>> 0, length));
    this.#wasm.__wbindgen_free(at, length, 1);
    return text;
  }
}

const SIGNATURE = 'pagefind_dcd';

/** Every file of Pagefind's is a signature and its content, in gzip. */
async function unpack(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Uint8Array(await response.arrayBuffer());
  // Some servers send what is in gzip as such, and the browser has unpacked it.
  const packed = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = packed
    ? new Uint8Array(await new Response(new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())
    : file;
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error(`${response.url} is no file of Pagefind's`);
  }
  return bytes.slice(SIGNATURE.length);
}
