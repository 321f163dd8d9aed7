"""MkDocs' door to our stages: `mkdocs build` and `mkdocs serve` give the validated site.

The stages start an engine themselves, where one is needed. The MkDocs that called us has nothing
left to do: it works in an empty folder and has its own back before anybody asks for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from mkdocs.exceptions import Abort

# MkDocs lets a hook import what lies beside it while it is loaded; later the package is known.
from chronology.publish import engine, watch
from chronology.publish.publish import publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from chronology.values.faults import Fault


class _State:
    """What has to be known from one event to the next; MkDocs passes nothing on."""

    serving = False
    folders = ("", "")
    faults: Sequence[Fault] = ()


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001  MkDocs names both
    """Note whether somebody looks at faults; only then a run goes on in spite of them."""
    _State.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Check and publish; bad data stops MkDocs before it touches the last good site."""
    root = Path(config.config_file_path).parent
    target = Path(config.site_dir)
    preview = watch.Preview(lambda: _publish(root, target), _tell)
    preview.rebuild()
    _State.faults = preview.faults
    if preview.faults and not _State.serving:
        raise Abort("the site stays as it was")
    idle = root / engine.BUILD / "idle"
    (idle / "docs").mkdir(parents=True, exist_ok=True)
    _State.folders = config.docs_dir, config.site_dir
    config.docs_dir, config.site_dir = str(idle / "docs"), str(idle / "site")
    config.nav = None
    config.theme.static_templates.clear()


def on_post_build(config: MkDocsConfig) -> None:
    """Give MkDocs its folders back: it may watch the one and deploy the other."""
    config.docs_dir, config.site_dir = _State.folders


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
) -> None:
    """Watch what people write, and lay faults over the pages."""
    del builder
    root = Path(config.config_file_path).parent
    for name in (*watch.FOLDERS, *watch.FILES):
        if (root / name).exists():
            server.watch(str(root / name))
    server.set_app(_with_faults(server.serve_request))


def _publish(root: Path, target: Path) -> Sequence[Fault]:
    from chronology.cli.pipeline import site as made  # noqa: PLC0415  what fails in there is shown on the page

    site, faults = made(root)
    return faults or publish(site, root, target).faults


def _tell(faults: Sequence[Fault]) -> None:
    for fault in faults:
        click.echo(f"{fault}\n  help: {fault.help}" if fault.help else str(fault), err=True)


def _with_faults(app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
    def shown(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not _State.faults:
            return app(environ, start_response)
        answer: list[Any] = []
        parts = app(environ, lambda *status: answer.extend(status))
        content = b"".join(parts)
        getattr(parts, "close", bool)()
        headers = dict(answer[1])
        if headers.get("Content-Type", "").startswith("text/html"):
            content = watch.insert(content, watch.overlay(_State.faults))
            headers["Content-Length"] = str(len(content))
        start_response(answer[0], list(headers.items()))
        return [content]

    return shown
