/**
 * Installs the programs that tests need: `npm run test:setup`; with `-- --slow` also those of slow
 * tests. Installed programs are not changed. Playwright downloads Chromium. Other missing programs
 * are installed as Debian packages, if this runs as root on Debian; an old Chromium from an npm package. Exits with 1 if there is no
 * Chromium.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, missing, REQUIREMENTS } from "./requirements.ts";

/** Prevents two checkouts from installing at the same time. */
const LOCK = "/run/lock/one-page-test-setup";
const MINUTES = 60_000;

const slow = process.argv.includes("--slow");
const wanted = REQUIREMENTS.filter((one) => slow || !one.slow);
const findMissing = () => wanted.filter((one) => one.find() === null);

if (findMissing().includes(chromium))
  run("playwright", ["install", "chromium"], 5 * MINUTES);
if (
  findMissing().length > 0 &&
  existsSync("/etc/debian_version") &&
  process.getuid?.() === 0
) {
  run("flock", [LOCK, "apt-get", "update"], 5 * MINUTES);
  // One at a time, because a package that a version of Debian lacks must not block the others.
  for (const { packages } of findMissing().filter(
    ({ packages }) => packages.length > 0,
  ))
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
for (const one of findMissing()) one.install?.();
for (const one of findMissing()) console.error(missing(one));
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
