"""`chronology mutate`: how many lies are refused, and how many asked about."""

from __future__ import annotations

import json
import sys
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
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Per cent noticed, over all.")
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
    """Change the data one lie at a time, run the rules, and count what they notice."""
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
    caught = sum(not trial.escaped for trial in trials)
    if record:
        on = measured_on(outcome.loaded.files)
        _record(root / RECORD, trials, {"measured_on": on, "most": most, "salt": salt})
    if not trials or (fail_under is not None and caught * 100 < fail_under * len(trials)):
        raise click.exceptions.Exit(BAD_DATA)


def _print(trials: list[Trial]) -> None:
    click.echo(f"{'kind':20} {'tried':>6} {'refused':>7} {'asked':>6} {'noticed':>8}")
    counts = _count(trials)
    total = {how: sum(one[how] for one in counts.values()) for how in ("tried", "refused", "asked")}
    for kind, found in (*counts.items(), ("all", total)):
        tried, refused, asked = found["tried"], found["refused"], found["asked"]
        rate = (refused + asked) / tried if tried else 0
        click.echo(f"{kind:20} {tried:6} {refused:7} {asked:6} {rate:8.1%}")
    for trial in trials:
        if trial.escaped:
            click.echo(f"escaped: {trial.kind}: {trial.path}: {trial.change}")


def _record(path: Path, trials: list[Trial], how: dict[str, object]) -> None:
    kept = {
        **how,
        "kinds": _count(trials),
        "escaped": [
            {"kind": t.kind, "path": t.path, "change": t.change} for t in trials if t.escaped
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _count(trials: list[Trial]) -> dict[str, dict[str, int]]:
    """Count by kind how many were tried, refused, and, of the others, asked about."""
    return {
        kind: {
            "tried": len(of_kind),
            "refused": sum(bool(one.refused_by) for one in of_kind),
            "asked": sum(bool(one.asked_by) and not one.refused_by for one in of_kind),
        }
        for kind in sorted({trial.kind for trial in trials})
        if (of_kind := [trial for trial in trials if trial.kind == kind])
    }
