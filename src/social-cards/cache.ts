import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const CHECKSUM_BYTES = 32;

/**
 * Returns the cached result for an input, or creates and stores it. If the cache cannot be read
 * or written, this only takes longer.
 *
 * @param input Everything that the result depends on.
 * @param folder Not in git. The default is removed together with the dependencies.
 */
export async function cached(
  input: string,
  make: () => Promise<Uint8Array>,
  folder = "node_modules/.cache/one-page/cards",
): Promise<Uint8Array> {
  const file = join(folder, createHash("sha256").update(input).digest("hex"));
  const stored = await readFile(file).catch(() => null);
  if (stored) {
    const content = stored.subarray(CHECKSUM_BYTES);
    if (checksum(content).equals(stored.subarray(0, CHECKSUM_BYTES)))
      return content;
  }
  const content = await make();
  // Renamed when complete, so that another build never reads half a file.
  const temporary = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, Buffer.concat([checksum(content), content]));
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
  return content;
}

function checksum(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}
