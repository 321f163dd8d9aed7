"""Take the pictures that the README shows, from the site as it is: `make screenshots`.

They are small (256 colours are enough for type and flat figures), and the same site in the same
browser gives the same bytes.
"""

import base64
import shutil
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from browser.conftest import FLAGS, Scheme, build
from browser.pages import Published
from browser.server import serving

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs/assets/screenshots"
COLOURS = 256


class Look(NamedTuple):
    name: str
    width: int
    height: int
    scheme: Scheme
    scale: float


LOOKS = (
    Look("light", 1280, 860, "light", 1),
    Look("dark", 1280, 860, "dark", 1),
    Look("phone", 390, 780, "light", 1.5),
)
# Of an event, a base and a document the one with most to show.
PAGES = {
    "front": "",
    "event": "events/*/",
    "base": "bases/*/",
    "document": "documents/*/",
    "held": "held/",
    "explore": "explore/",
}


def take(site: Published, address: str, browser: Browser) -> Iterator[tuple[str, bytes]]:
    for page_name, kind in PAGES.items():
        for look in LOOKS:
            context = browser.new_context(
                viewport={"width": look.width, "height": look.height},
                color_scheme=look.scheme,
                device_scale_factor=look.scale,
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(address + site.richest(kind), wait_until="networkidle")
            picture = page.screenshot(animations="disabled")
            page.goto("about:blank")
            yield f"{page_name}-{look.name}.png", _small(page, picture)
            context.close()


# The commonest colours stay, every other becomes the nearest of them.
QUANTIZE = """async ([png, most]) => {
  const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  canvas.drawImage(picture, 0, 0);
  const data = canvas.getImageData(0, 0, picture.width, picture.height).data;
  const colour = at => data[at] << 16 | data[at + 1] << 8 | data[at + 2];
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4)
    counts.set(colour(at), (counts.get(colour(at)) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([value]) => value);
  const palette = all.slice(0, most);
  const parts = value => [value >> 16, value >> 8 & 255, value & 255];
  const far = (a, b) => parts(a).reduce((sum, part, i) => sum + (part - parts(b)[i]) ** 2, 0);
  const place = new Map(all.map(value => [value, palette.reduce(
    (best, other, i) => far(value, other) < far(value, palette[best]) ? i : best, 0)]));
  let pixels = '';
  for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(place.get(colour(at)));
  return {width: picture.width, palette: palette.flatMap(parts), pixels: btoa(pixels)};
}"""


def _small(page: Page, picture: bytes) -> bytes:
    drawn = page.evaluate(QUANTIZE, [base64.b64encode(picture).decode(), COLOURS])
    pixels, width = base64.b64decode(drawn["pixels"]), drawn["width"]
    rows = [pixels[at : at + width] for at in range(0, len(pixels), width)]
    header = struct.pack(">IIBBBBB", width, len(rows), 8, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", bytes(drawn["palette"])),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("no Chromium is here; install one: apt-get install chromium")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory() as folder,
        serving(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        build(ROOT, Path(folder), address)
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for name, picture in take(Published(Path(folder)), address, browser):
            (FOLDER / name).write_bytes(picture)
        browser.close()


if __name__ == "__main__":
    main()
