from chronology.figures.svg import element, joined, number, percent, text, width_of


def test_writes_attributes_with_hyphens_and_leaves_out_what_is_none() -> None:
    drawn = element("path", class_="a", stroke_width=1.5, id=None, d="M0 0")
    assert drawn == '<path class="a" stroke-width="1.5" d="M0 0"/>'


def test_escapes_words_in_attributes_and_in_text() -> None:
    drawn = element("a", text("R & <D>"), href='x"y')
    assert drawn == '<a href="x&quot;y">R &amp; &lt;D&gt;</a>'


def test_an_element_of_html_is_never_closed_by_itself() -> None:
    assert element("td") == "<td></td>"
    assert element("line") == "<line/>"


def test_numbers_are_short_and_zero_has_no_sign() -> None:
    assert [number(n) for n in (1.0, 0.126, -0.001, 12, -2.5)] == ["1", "0.13", "0", "12", "-2.5"]
    assert percent(33.3333) == "33.33%"


def test_marks_that_combine_take_no_room_and_bold_takes_more() -> None:
    assert width_of("e\u0301", 10) == width_of("e", 10)
    assert width_of("name", 10, bold=True) > width_of("name", 10) > width_of("nam", 10)


def test_joins_what_there_is() -> None:
    assert joined(["a", "", "b"]) == "a b"
