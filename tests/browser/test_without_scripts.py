import pytest

from browser.conftest import Visit
from browser.pages import KINDS, Published, label

# The words that can be read, the figures that can be seen, and the links that can be followed.
SEEN = """() => {
  const visible = element => element.checkVisibility({visibilityProperty: true});
  const main = document.querySelector('main article');
  const texts = [...main.querySelectorAll('h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,summary')];
  const figures = [...main.querySelectorAll('svg:not([aria-hidden]), figure, table')];
  return {
    texts: texts.filter(visible).map(text => text.innerText.replace(/\\s+/g, ' ').trim()),
    figures: figures.filter(visible).filter(figure => figure.getBoundingClientRect().width > 20)
      .length,
    links: [...main.querySelectorAll('a[href]')].filter(visible)
      .map(link => link.getAttribute('href')),
  };
}"""


@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_a_page_is_complete_without_scripts(visit: Visit, site: Published, kind: str) -> None:
    address = site.richest(kind)
    without = visit(address, java_script_enabled=False).evaluate(SEEN)
    with_scripts = visit(address).evaluate(SEEN)
    assert not set(with_scripts["links"]) - set(without["links"])
    if kind != "explore/":  # its form is made by its script, and only narrows what stands there
        assert not set(with_scripts["texts"]) - set(without["texts"])
    assert without["figures"] >= with_scripts["figures"]
    assert without["texts"]
