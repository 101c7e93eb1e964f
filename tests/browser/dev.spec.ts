/** The development server shows problems in the browser, and the page after they are fixed. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { copyProject } from "../support/project-copy.ts";

const FILE = "content/documents/talks/zh-Hans.md";

test(
  "the overlay shows a problem until it is fixed",
  { tag: "@slow" },
  async ({ page }) => {
    test.setTimeout(180_000);
    const project = copyProject();
    const path = join(project.folder, FILE);
    const text = readFileSync(path, "utf8");
    const broken = text.replace("正式会谈", "正式開谈");
    expect(broken).not.toBe(text);
    writeFileSync(path, broken);
    const line = broken.slice(0, broken.indexOf("開")).split("\n").length;
    let server: ChildProcess | undefined;
    try {
      server = spawn(
        process.execPath,
        [
          join(project.folder, "node_modules/astro/bin/astro.mjs"),
          "dev",
          "--host",
          "127.0.0.1",
          "--port",
          "0",
        ],
        {
          cwd: project.folder,
          env: project.environment({ ASTRO_TELEMETRY_DISABLED: "1" }),
          stdio: ["ignore", "pipe", "pipe"],
        },
      );
      const address = await addressOf(server);
      const indexed = async () =>
        (
          (await (
            await page.request.get(`${address}search/en.json`)
          ).json()) as { version: string }
        ).version;
      await page.goto(`${address}zh-hans/talks/`);
      const overlay = page.locator("vite-error-overlay");
      await expect(overlay).toContainText("witness-differs");
      await expect(overlay).toContainText(`${FILE}:${line}:`);
      await expect(overlay).toContainText("docs/problems.md#witness-differs");
      await expect(overlay).toContainText("the page then reloads by itself");
      await expect(overlay).not.toContainText("client:only");
      const first = await indexed();

      writeFileSync(path, text);
      await expect(page.locator('#p2 [lang="zh-Hans"]')).toHaveText(
        "两国元首举行正式会谈。",
      );
      await expect(overlay).toHaveCount(0);
      expect(await indexed()).not.toBe(first);

      writeFileSync(path, text.replace("正式会谈。 {#p2}", "正式会谈。 {#p3}"));
      await expect(overlay).toContainText("id-displaced");

      // A symbolic link to itself cannot be read.
      rmSync(path);
      symlinkSync("zh-Hans.md", path);
      await expect(overlay).toContainText(
        "error when opening the file (ELOOP)",
      );
      rmSync(path);
      writeFileSync(path, text);
      await expect(page.locator('#p2 [lang="zh-Hans"]')).toHaveText(
        "两国元首举行正式会谈。",
      );
      await expect(overlay).toHaveCount(0);
    } finally {
      server?.kill();
      project.remove();
    }
  },
);

/** The address that the server prints. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (data: Buffer): void => {
      output += data.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.on("exit", () =>
      reject(new Error(`The development server ended:\n${output}`)),
    );
  });
}
