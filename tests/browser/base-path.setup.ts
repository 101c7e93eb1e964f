import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { BASE_PATH_FOLDER, BASE_PATH_URL } from "../support/base-path.ts";

test("the site is built for a base path", () => {
  test.setTimeout(180_000);
  const { origin, pathname } = new URL(BASE_PATH_URL);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/astro/bin/astro.mjs", "build"],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        PRECOMPRESS: "off",
        OUT: BASE_PATH_FOLDER,
        BASE: pathname,
        SITE: origin,
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  expect(status, stderr).toBe(0);
});
