/** A program's time, and the memory of it and all programs that it starts. */
import { execFileSync, spawn } from 'node:child_process';

export interface Measured {
  /** Seconds. */
  time: number;
  /** Bytes: the largest sum of resident sizes, asked for ten times a second. */
  memory: number;
}

/**
 * @param arguments_ of Node
 * @throws if it fails: with what it wrote
 */
export async function measure(arguments_: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, arguments_, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, residentSize(child.pid ?? 0))), 100);
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  clearInterval(timer);
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  return { time: (performance.now() - start) / 1000, memory };
}

/** Of a process and all below it. */
function residentSize(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kilobytes: number]);
  const family = new Set([root]);
  // Parents need not stand before their children.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, [pid, , kilobytes]) => sum + (family.has(pid) ? kilobytes * 1024 : 0), 0);
}
