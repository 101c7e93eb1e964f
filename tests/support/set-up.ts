/**
 * Gets the programs that tests need: `npm run test:setup`, and with `-- --slow` also those of slow tests.
 * What is installed is used as it is. Chromium is downloaded by Playwright; what then is missing
 * is installed from Debian's packages, as root on Debian. Ends with 1 if there is no Chromium.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, missing, REQUIREMENTS } from "./requirements.ts";

/** Of two checkouts that install at once, the second waits. */
const LOCK = "/run/lock/one-page-test-setup";
const MINUTES = 60_000;

const slow = process.argv.includes("--slow");
const wanted = REQUIREMENTS.filter((one) => slow || !one.slow);
const lacking = () => wanted.filter((one) => one.find() === null);

if (lacking().includes(chromium))
  run("playwright", ["install", "chromium"], 5 * MINUTES);
if (
  lacking().length > 0 &&
  existsSync("/etc/debian_version") &&
  process.getuid?.() === 0
) {
  run("flock", [LOCK, "apt-get", "update"], 5 * MINUTES);
  // One after the other: a package that a version of Debian lacks must not keep the others away.
  for (const { packages } of lacking())
    run(
      "flock",
      [
        LOCK,
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        ...packages,
      ],
      10 * MINUTES,
    );
}
for (const one of lacking()) console.error(missing(one));
if (chromium.find() === null) process.exitCode = 1;

function run(
  program: string,
  parameters: readonly string[],
  timeout: number,
): void {
  spawnSync(program, parameters, {
    timeout,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
