"""`chronology mutate`: how many lies the gates catch."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import click

from chronology.cli.main import BAD_DATA
from chronology.cli.pipeline import examine
from chronology.evaluation.mutate import Original, Trial, attempts, changes, kinds
from chronology.records.fingerprint import measured_on

RECORD = "docs/assets/mutation.json"


@click.command()
@click.option("--kind", "wanted", type=click.Choice(kinds()), multiple=True, help="Only these.")
@click.option("--most", type=click.IntRange(0), default=0, help="Changes of a kind; 0 for all.")
@click.option("--salt", default="1", show_default=True, help="Draws another sample.")
@click.option("--record", is_flag=True, help=f"Keep the result in {RECORD}, for the method page.")
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Per cent caught, over all.")
@click.option("--processes", type=click.IntRange(1), help="Otherwise one for each processor.")
@click.pass_obj
def command(  # noqa: PLR0913 - a command has its options as arguments
    root: Path,
    *,
    wanted: tuple[str, ...],
    most: int,
    salt: str,
    record: bool,
    fail_under: float | None,
    processes: int | None,
) -> None:
    """Change the data one lie at a time, run the gates, and count what they catch."""
    outcome = examine(root)
    if not outcome.verdicts.ok:
        click.echo("the chronology is not in order; run `chronology check` first", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    known = Original(outcome.loaded, outcome.chronology)
    work = [
        change for kind in wanted or kinds() for change in changes(known, kind, most or None, salt)
    ]
    with click.progressbar(
        attempts(root, work, processes),
        label="changes",
        length=len(work),
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
    ) as bar:
        trials = list(bar)
    _print(trials)
    caught = sum(bool(trial.caught_by) for trial in trials)
    if record:
        on = measured_on(outcome.loaded.files)
        _record(root / RECORD, trials, {"measured_on": on, "most": most, "salt": salt})
    if not trials or (fail_under is not None and caught * 100 < fail_under * len(trials)):
        raise click.exceptions.Exit(BAD_DATA)


def _print(trials: list[Trial]) -> None:
    tried, caught = _count(trials)
    click.echo(f"{'kind':20} {'tried':>6} {'caught':>6} {'rate':>7}")
    for kind in sorted(tried):
        rate = caught[kind] / tried[kind]
        click.echo(f"{kind:20} {tried[kind]:6} {caught[kind]:6} {rate:7.1%}")
    total, all_caught = sum(tried.values()), sum(caught.values())
    rate = all_caught / total if total else 0
    click.echo(f"{'all':20} {total:6} {all_caught:6} {rate:7.1%}")
    for trial in trials:
        if not trial.caught_by:
            click.echo(f"escaped: {trial.kind}: {trial.path}: {trial.change}")


def _record(path: Path, trials: list[Trial], how: dict[str, object]) -> None:
    tried, caught = _count(trials)
    kept = {
        **how,
        "kinds": {kind: {"tried": tried[kind], "caught": caught[kind]} for kind in sorted(tried)},
        "escaped": [
            {"kind": t.kind, "path": t.path, "change": t.change} for t in trials if not t.caught_by
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _count(trials: list[Trial]) -> tuple[Counter[str], Counter[str]]:
    return (
        Counter(trial.kind for trial in trials),
        Counter(trial.kind for trial in trials if trial.caught_by),
    )
