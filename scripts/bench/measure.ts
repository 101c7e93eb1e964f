/** Measures the time and memory of a program and all programs that it starts. */
import { execFileSync, spawn } from "node:child_process";

export interface Measured {
  /** Seconds. */
  time: number;
  /** CPU seconds, which depend little on other load on the machine. */
  processors: number;
  /** Bytes: the largest sum of resident sizes, sampled four times a second. */
  memory: number;
}

/**
 * Runs a program of Node and measures it.
 *
 * @param parameters The arguments of `node`.
 * @throws If the program fails, with its output.
 */
export async function measure(
  parameters: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += data.toString()));
  let memory = 0;
  const seconds = new Map<number, number>();
  const timer = setInterval(() => {
    const family = familyOf(child.pid ?? 0);
    memory = Math.max(
      memory,
      family.reduce((sum, one) => sum + one.memory, 0),
    );
    for (const one of family) seconds.set(one.pid, one.seconds);
  }, 250);
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on("close", resolve).on("error", reject),
  );
  clearInterval(timer);
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  const processors = [...seconds.values()].reduce((sum, one) => sum + one, 0);
  return { time: (performance.now() - start) / 1000, processors, memory };
}

interface Process {
  pid: number;
  parent: number;
  memory: number;
  seconds: number;
}

/** Lists a process and its descendants. */
function familyOf(root: number): Process[] {
  const all = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,time="], {
    encoding: "utf8",
  })
    .trim()
    .split("\n")
    .map((row): Process => {
      const [pid, parent, kilobytes, time = ""] = row.trim().split(/\s+/);
      return {
        pid: Number(pid),
        parent: Number(parent),
        memory: Number(kilobytes) * 1024,
        seconds: secondsOf(time),
      };
    });
  const family = new Set([root]);
  // Parents may come after their children.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

/** `[[days-]hours:]minutes:seconds` */
function secondsOf(time: string): number {
  const parts = time.split(/[-:]/).map(Number).reverse();
  return parts.reduce(
    (sum, part, at) => sum + part * ([1, 60, 3600, 86_400][at] ?? 0),
    0,
  );
}
