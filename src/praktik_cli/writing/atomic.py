"""Files that appear whole or not at all, and never over a file that nobody agreed to lose."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from praktik_cli.errors import UsageError
from praktik_cli.i18n import mark


def check_writable(path: Path, *, force: bool) -> None:
    """Finds out, before any long work, whether ``path`` can be written.

    Raises:
        UsageError: the folder is missing or closed to us, ``path`` is a folder, or it exists and
            ``force`` is not given.
    """
    try:
        _check_folder(path)
        _check_target(path, force=force)
    except OSError as problem:
        raise _could_not_write(path, problem) from problem


def refuse_inputs(outputs: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Makes sure that no output is one of the files that are read, by whatever name.

    Raises:
        UsageError: an output is an input.
    """
    inputs = list(inputs)
    for output in outputs:
        if any(_is_same_file(output, source) for source in inputs):
            raise UsageError(
                mark("{path} is one of the files to read. Choose another name for the output."),
                path=output,
            )


def atomic_write(path: Path, write: Callable[[Path], None], *, force: bool) -> None:
    """Lets ``write`` fill a temporary file, which then becomes ``path``; see ``atomic_files``."""
    with atomic_files([path], force=force) as (temporary,):
        write(temporary)


@contextmanager
def atomic_files(paths: Sequence[Path], *, force: bool) -> Iterator[tuple[Path, ...]]:
    """Gives one temporary file for each of ``paths``; they all become the real files when the block ends.

    If anything is raised in the block or while the files are put in place, Ctrl-C included, every
    path is as it was before and no temporary file is left. Links are followed; an existing file
    keeps its permissions.

    Raises:
        UsageError: a path cannot be written, see ``check_writable``, or the disk refuses.
    """
    for path in paths:
        check_writable(path, force=force)
    targets = [path.resolve() for path in paths]
    temporaries = tuple(_neighbour(target) for target in targets)
    try:
        for temporary in temporaries:
            temporary.touch(exist_ok=False)
        yield temporaries
        for path in paths:
            check_writable(path, force=force)
        _replace_all(temporaries, targets)
    except OSError as problem:
        raise _could_not_write(_named(problem, temporaries, paths), problem) from problem
    finally:
        for temporary in temporaries:
            temporary.unlink(missing_ok=True)


def _check_folder(path: Path) -> None:
    folder = path.resolve().parent
    if not folder.exists():
        raise UsageError(
            mark("The folder {folder} does not exist. Create it, or choose another place."),
            folder=path.parent,
        )
    if not folder.is_dir():
        raise UsageError(mark("{folder} is a file, so nothing can be written in it."), folder=path.parent)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(mark("You may not write in the folder {folder}. Choose another place."), folder=folder)


def _check_target(path: Path, *, force: bool) -> None:
    if path.is_dir():
        raise UsageError(
            mark("{path} is a folder. Give the name of a file, such as {example}."),
            path=path,
            example=path / "praktik.xlsx",
        )
    if path.exists() and not force:
        raise UsageError(mark("{path} exists already. Use --force to replace it, or choose another name."), path=path)
    if path.exists() and not path.is_file():
        raise UsageError(mark("{path} is not an ordinary file, so it cannot be replaced."), path=path)


def _is_same_file(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return os.path.normcase(one.resolve()) == os.path.normcase(other.resolve())


def _neighbour(target: Path) -> Path:
    return target.with_name(f".praktik-{secrets.token_hex(6)}{target.suffix}")


def _replace_all(temporaries: Sequence[Path], targets: Sequence[Path]) -> None:
    kept = {target: _neighbour(target) for target in targets if target.exists()}
    placed: list[Path] = []
    try:
        for target, copy in kept.items():
            _keep(target, copy)
        for temporary, target in zip(temporaries, targets, strict=True):
            if target in kept:
                temporary.chmod(target.stat().st_mode)
            _sync(temporary)
        for temporary, target in zip(temporaries, targets, strict=True):
            placed.append(target)
            temporary.replace(target)
    except BaseException:
        _put_back(placed, kept)
        raise
    finally:
        for copy in kept.values():
            copy.unlink(missing_ok=True)


def _keep(target: Path, copy: Path) -> None:
    try:
        copy.hardlink_to(target)
    except OSError:
        shutil.copy2(target, copy)


def _put_back(placed: Iterable[Path], kept: Mapping[Path, Path]) -> None:
    for target in placed:
        if target in kept:
            kept[target].replace(target)
        else:
            target.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _named(problem: OSError, temporaries: Sequence[Path], paths: Sequence[Path]) -> Path:
    return next(
        (path for temporary, path in zip(temporaries, paths, strict=True) if problem.filename == str(temporary)),
        paths[0],
    )


def _could_not_write(path: Path, problem: OSError) -> UsageError:
    return UsageError(
        mark("{path} could not be written: {problem}."), path=path, problem=problem.strerror or str(problem)
    )
