/** The example configurations of nginx and Caddy, tested with the real servers. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  IMMUTABLE,
  PICTURES,
  SECURITY_HEADERS,
  TRANSPORT_SECURITY,
} from "../../src/security/headers.ts";
import { HEADER_POLICY } from "../../src/security/policy.ts";
import { SITE_FOLDER } from "../support/built-site.ts";
import {
  type Answer,
  get,
  example,
  type Host,
  HOSTS,
  PROGRAMS,
  startHost,
} from "../support/hosts.ts";
import { skipWithout } from "../support/requirements.ts";

const TYPES: Record<string, RegExp> = {
  ".html": /^text\/html; charset=utf-8$/i,
  ".css": /^text\/css; charset=utf-8$/i,
  ".js": /^text\/javascript; charset=utf-8$/i,
  ".json": /^application\/json/,
  ".xml": /^(text|application)\/xml/,
  ".txt": /^text\/plain; charset=utf-8$/i,
  ".svg": /^image\/svg\+xml/,
  ".png": /^image\/png$/,
  ".ico": /^image\/(x-icon|vnd\.microsoft\.icon)$/,
  ".bib": /^application\/x-bibtex; charset=utf-8$/i,
  ".ris": /^application\/x-research-info-systems; charset=utf-8$/i,
  ".epub": /^application\/epub\+zip$/,
  ".tmx": /^application\/x-tmx\+xml/,
  ".webmanifest": /^application\/manifest\+json/,
};

const DECODERS = { br: brotliDecompressSync, gzip: gunzipSync };
const EXTENSIONS = { br: ".br", gzip: ".gz" };

const files = readdirSync(SITE_FOLDER, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() && !/\.(br|gz)$|^(_headers|\.nojekyll)$/.test(entry.name),
  )
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(SITE_FOLDER.length + 1)
      .split(sep)
      .join("/"),
  );
const addressOf = (file: string, base = "/") =>
  base + encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));
const read = (file: string) => readFileSync(join(SITE_FOLDER, file));

function cacheOf(file: string): string {
  if (/^(_astro\/|search\/([0-9a-f]+\/|engine-))/.test(file)) return IMMUTABLE;
  return /(^|\/)card\.png$/.test(file) ? PICTURES : "no-cache";
}

function assertSafe({ headers }: Answer, path: string): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
  assert.equal(headers["content-security-policy"], HEADER_POLICY, path);
  assert.equal(
    headers["strict-transport-security"],
    undefined,
    `${path}: not without TLS`,
  );
  assert.equal(headers["set-cookie"], undefined, path);
}

test("the build has written compressed copies", () => {
  for (const file of files.filter((one) => one.endsWith(".html")))
    assert.ok(
      existsSync(join(SITE_FOLDER, `${file}.br`)) &&
        existsSync(join(SITE_FOLDER, `${file}.gz`)),
      file,
    );
});

for (const name of HOSTS) {
  describe(name, { skip: skipWithout(PROGRAMS[name]) }, () => {
    for (const base of ["/", "/reader/"]) {
      describe(`at ${base}`, () => {
        let host: Host;
        before(async () => {
          host = await startHost(name, SITE_FOLDER, base);
        });
        after(() => host?.stop());

        test("every file has its content, type, policy and cache lifetime", async () => {
          for (const file of files) {
            const path = addressOf(file, base);
            const answer = await get(host.port, path);
            assert.equal(answer.status, 200, path);
            assert.ok(answer.body.equals(read(file)), path);
            assert.equal(answer.headers["content-encoding"], undefined, path);
            assert.match(
              String(
                answer.headers["content-type"] ?? "application/octet-stream",
              ),
              TYPES[extname(file)] ?? /^application\/octet-stream/,
              path,
            );
            assert.equal(answer.headers["cache-control"], cacheOf(file), path);
            assertSafe(answer, path);
          }
        });

        for (const [encoding, decode] of Object.entries(DECODERS)) {
          test(`${encoding}: the copy that the build compressed is sent`, async () => {
            for (const file of files) {
              const copy =
                file + EXTENSIONS[encoding as keyof typeof EXTENSIONS];
              const path = addressOf(file, base);
              const answer = await get(host.port, path, {
                "Accept-Encoding": encoding,
              });
              assert.equal(answer.status, 200, path);
              if (!existsSync(join(SITE_FOLDER, copy))) {
                assert.equal(
                  answer.headers["content-encoding"],
                  undefined,
                  path,
                );
                continue;
              }
              assert.equal(answer.headers["content-encoding"], encoding, path);
              assert.match(
                String(answer.headers["vary"]),
                /accept-encoding/i,
                path,
              );
              assert.ok(answer.body.equals(read(copy)), path);
              assert.ok(decode(answer.body).equals(read(file)), path);
              assert.match(
                String(answer.headers["content-type"]),
                TYPES[extname(file)] ?? /./,
                path,
              );
            }
          });
        }

        test("cached pages are revalidated, and sent again only if they have changed", async () => {
          for (const file of files.filter((one) =>
            /\.html$|^search\/[a-z-]+\.json$|\.webmanifest$|^service-worker\.js$/.test(
              one,
            ),
          )) {
            for (const encoding of ["identity", "gzip", "br"]) {
              const path = addressOf(file, base);
              const etag = String(
                (await get(host.port, path, { "Accept-Encoding": encoding }))
                  .headers["etag"] ?? "",
              );
              assert.notEqual(etag, "", `${path} ${encoding}`);
              const again = await get(host.port, path, {
                "Accept-Encoding": encoding,
                "If-None-Match": etag,
              });
              assert.equal(again.status, 304, `${path} ${encoding}`);
              assert.equal(again.body.length, 0, path);
              assert.equal(
                (
                  await get(host.port, path, {
                    "Accept-Encoding": encoding,
                    "If-None-Match": '"other"',
                  })
                ).status,
                200,
                path,
              );
            }
          }
        });

        test("a missing file gets the 404 page, and folders are not listed", async () => {
          const folders = ["_astro/", "search/"].map((folder) => base + folder);
          for (const path of [
            `${base}en/none/`,
            `${base}none.html`,
            `${base}_astro/none.js`,
            ...folders,
          ]) {
            for (const encoding of ["identity", "gzip", "br"] as const) {
              const answer = await get(host.port, path, {
                "Accept-Encoding": encoding,
              });
              assert.equal(answer.status, 404, path);
              const body =
                encoding === "identity" ||
                answer.headers["content-encoding"] === undefined
                  ? answer.body
                  : DECODERS[encoding](answer.body);
              assert.ok(body.equals(read("404.html")), path);
              assert.match(
                String(answer.headers["content-type"]),
                TYPES[".html"] ?? /$^/,
                path,
              );
              assert.equal(answer.headers["cache-control"], "no-cache", path);
              assertSafe(answer, path);
            }
          }
        });

        test("an address without its trailing slash redirects to the one with it, and keeps the query", async () => {
          for (const query of ["", "?view=zh&v=1.0.0-00000000"]) {
            for (const path of ["en", "zh-hans/joint-statement/s3"]) {
              const { status, headers } = await get(
                host.port,
                base + path + query,
              );
              assert.ok([301, 308].includes(status), `${path}: ${status}`);
              const { pathname, search } = new URL(
                String(headers["location"]),
                `http://127.0.0.1:${host.port}${base}${path}`,
              );
              assert.equal(pathname + search, `${base}${path}/${query}`);
            }
          }
        });

        test("no address redirects to another host", async () => {
          for (const start of [
            "//elsewhere.example",
            "/\\\\elsewhere.example",
            "/%5C%5Celsewhere.example",
            "//elsewhere.example/..",
            "/%2F/elsewhere.example/..",
          ]) {
            for (const query of ["", "?x"]) {
              const { headers } = await get(
                host.port,
                `${start}${base}en${query}`,
              );
              const origin = `http://127.0.0.1:${host.port}`;
              assert.equal(
                new URL(String(headers["location"] ?? ""), `${origin}${base}`)
                  .origin,
                origin,
                start + query,
              );
            }
          }
        });
      });
    }
  });

  test(`the example for ${name} has the headers of the project`, () => {
    const text = example(name);
    for (const value of [
      HEADER_POLICY,
      TRANSPORT_SECURITY,
      IMMUTABLE,
      PICTURES,
      ...Object.values(SECURITY_HEADERS),
    ])
      assert.ok(text.includes(`"${value}"`), value);
  });
}
