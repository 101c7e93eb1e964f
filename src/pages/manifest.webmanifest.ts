/** The web manifest, with which the edition can be installed (https://www.w3.org/TR/appmanifest/). */
import { COLOURS } from "../social-cards/plan.ts";
import { BASE } from "../i18n/addresses.ts";
import { translator } from "../i18n/t.ts";

const zh = translator("zh-Hans");
const en = translator("en");
/** A PNG in `public/`. @param size Width and height in pixels. */
const icon = (name: string, size: number, purpose: string) => ({
  src: `${BASE}${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

const manifest = {
  id: BASE,
  name: `${zh("site.name")} ${en("site.name")}`,
  short_name: zh("site.name"),
  description: `${zh("site.tagline")}。${en("site.tagline")}.`,
  lang: "zh-Hans",
  start_url: BASE,
  scope: BASE,
  // Shows the address, which readers cite, and a back button.
  display: "minimal-ui",
  background_color: COLOURS.paper,
  theme_color: COLOURS.paper,
  icons: [
    {
      src: `${BASE}icon.svg`,
      sizes: "any",
      type: "image/svg+xml",
      purpose: "any",
    },
    icon("icon", 192, "any"),
    icon("icon", 512, "any"),
    icon("icon-maskable", 512, "maskable"),
  ],
};

export const GET = () =>
  new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json" },
  });
