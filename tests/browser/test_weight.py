import pytest

from browser.conftest import Visit
from browser.pages import Published, label

# In thousands of bytes over the wire, compressed, with every file the page asks for by itself.
LIMITS = {"": 200, "events/*/": 120}


@pytest.mark.parametrize("kind", LIMITS, ids=label)
def test_a_page_is_light(visit: Visit, site: Published, kind: str) -> None:
    page = visit("404.html", quiet=False)
    wire = page.context.new_cdp_session(page)
    names: dict[str, str] = {}
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.on(
        "Network.requestWillBeSent",
        lambda event: names.__setitem__(event["requestId"], event["request"]["url"]),
    )
    finished: list[tuple[str, int]] = []
    wire.on(
        "Network.loadingFinished",
        lambda event: finished.append((event["requestId"], event["encodedDataLength"])),
    )
    page.goto(page.url.removesuffix("404.html") + site.richest(kind), wait_until="networkidle")
    # What the page before asked for may still come in, and has no name here.
    sizes = {names[request]: size for request, size in finished if request in names}
    assert len(sizes) > 3
    assert sum(sizes.values()) < LIMITS[kind] * 1000, sorted(
        sizes.items(), key=lambda size: -size[1]
    )
