/**
 * Runs tests: `npm run test:unit`, `test:site`, `test:browser`, `test:slow`. With `-- search` it
 * runs the files whose path matches this regular expression or, if there are none, the tests whose
 * name does.
 *
 * Slow are files that end in `.slow.test.ts`, browser tests with the tag `@slow`, and the walk
 * through the engines.
 */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

const [kind = "", part = ""] = process.argv.slice(2);
const pattern = new RegExp(part);
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

const RUNS: Record<string, () => number[]> = {
  unit: () => [runNode("tests/unit/**/*.test.ts")],
  site: () => [runNode("tests/site/**/*.test.ts")],
  browser: () => [runPlaywright()],
  slow: () => [
    runNode("tests/**/*.slow.test.ts"),
    runPlaywright(),
    part === "" ? run("tests/engines/run.ts") : 0,
  ],
};

if (RUNS[kind]) {
  process.exitCode = Math.max(...RUNS[kind]());
} else {
  console.error(
    `Unexpected kind of tests “${kind}”. Expected ${Object.keys(RUNS).join(", ")}.`,
  );
  process.exitCode = 2;
}

function runNode(glob: string): number {
  const files = globSync(glob)
    .filter((file) => kind === "slow" || !file.endsWith(".slow.test.ts"))
    .sort();
  const chosen = files.filter((file) => pattern.test(file));
  const named = chosen.length > 0 ? [] : [`--test-name-pattern=${part}`];
  return run(
    "--test",
    // Quick tests share a process, and with it the edition and the parsed site.
    ...(kind === "slow" ? ["--test-concurrency=2"] : ["--test-isolation=none"]),
    ...named,
    ...(chosen.length > 0 ? chosen : files),
  );
}

function runPlaywright(): number {
  const isPath = globSync("tests/browser/**/*.spec.ts").some((file) =>
    pattern.test(file),
  );
  const files = isPath && part !== "" ? [part] : [];
  const name = isPath ? "" : part;
  // Playwright writes a test's tags after its name.
  const tags =
    kind === "slow"
      ? ["--grep", `${name}.*@slow`]
      : ["--grep-invert", "@slow", "--grep", name];
  return run(PLAYWRIGHT, "test", "--pass-with-no-tests", ...tags, ...files);
}

function run(...parameters: string[]): number {
  return (
    spawnSync(process.execPath, parameters, { stdio: "inherit" }).status ?? 1
  );
}
