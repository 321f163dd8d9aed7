"""The command `chronology`: a folder of subcommands, each loaded when it is called."""

from __future__ import annotations

import importlib
import io
import pkgutil
import sys
import traceback
from pathlib import Path

import click

from chronology.cli import commands
from chronology.values.faults import UnreadError
from chronology.values.places import SETTINGS

BAD_DATA = 1
BROKEN_TOOL = 2


class _Commands(click.Group):
    """The files of `commands/`; importing one is the price of calling it, not of `--help`."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{commands.__name__}.{cmd_name}")
        command: click.Command = module.command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="The project's folder; otherwise the nearest one upwards that has chronology.yml.",
)
@click.pass_context
def cli(context: click.Context, root: Path | None) -> None:
    """Build and check a chronology in which every sentence rests on a verified passage."""
    context.obj = root.resolve() if root else _project()


def main() -> None:
    """Run the command; exit 0, 1 for bad data, 2 where the tool or its use is broken."""
    for stream in (sys.stdout, sys.stderr):
        # No name of a file and no character of a text may end a run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        # Outside its own mode, click returns the status that a command exits with.
        sys.exit(cli(standalone_mode=False))
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(BROKEN_TOOL)
    except FileNotFoundError as error:
        if Path(str(error)).name != SETTINGS and Path(str(error.filename)).name != SETTINGS:
            _broken()
        click.echo(f"chronology: there is no {SETTINGS} here or above", err=True)
        click.echo("  help: go to the project's folder, or name it with --root", err=True)
        sys.exit(BROKEN_TOOL)
    except UnreadError:
        click.echo("some of the files cannot be read in full", err=True)
        click.echo("  help: run `chronology check`, and mend what it tells first", err=True)
        sys.exit(BAD_DATA)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception:  # noqa: BLE001 - whatever it is, it is ours and not the author's
        _broken()


def _broken() -> None:
    traceback.print_exc()
    click.echo("chronology: this is a fault of the program, not of your files; report it", err=True)
    sys.exit(BROKEN_TOOL)


def _project() -> Path:
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / SETTINGS).is_file()), here)
