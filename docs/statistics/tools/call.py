"""What a call of another tool is, and the numbers of one variant that it gives."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version

import numpy as np

SPECIAL = {'NaN': math.nan, 'Infinity': math.inf, '-Infinity': -math.inf}
# Tools whose calls are named by their module, as a program imports them; the others by the tool's name and a space.
MODULES = {'scikit-learn': 'sklearn'} | {
    name: name
    for name in (
        'aif360',
        'dcor',
        'fairlearn',
        'numpy',
        'pandas',
        'river',
        'scipy',
        'smclarify',
        'statsmodels',
        'whylogs',
    )
}


@dataclass(frozen=True)
class Call:
    """A way to ask a tool for a statistic.

    It is put beside every variant of the family that has the inputs it needs and at least one of the numbers it gives,
    so that what it does not agree with is seen as well; `only` names the variants where the comparison says something.
    `tolerance` is relative and given where the tool's own arithmetic is coarser than 1e-9.
    """

    family: str
    tool: str
    text: str
    needs: tuple[str, ...]
    ask: Callable[[dict], dict]
    only: tuple[str, ...] | None = None
    tolerance: float | None = None

    @property
    def name(self) -> str:
        return f'{MODULES[self.tool]}.{self.text}' if self.tool in MODULES else f'{self.tool} {self.text}'

    def fits(self, variant: str, inputs: dict) -> bool:
        return (self.only is None or variant in self.only) and all(name in inputs for name in self.needs)

    def answer(self, inputs: dict, keys: list[str]) -> dict | None:
        found = {key: plain(value) for key, value in self.ask(inputs).items() if key in keys}
        if not found:
            return None
        answer = {
            'tool': self.tool,
            'version': version(self.tool),
            'call': self.name,
            'value': found,
        }
        return answer if self.tolerance is None else {**answer, 'tolerance': self.tolerance}


def decode(value):
    """Inputs as the tools want them: see 'Special values' and 'Compact inputs' of the reference cases."""
    if isinstance(value, dict):
        if 'bits' in value:
            return [int(bit) for bit in value['bits']]
        return {key: decode(one) for key, one in value.items()}
    if isinstance(value, list):
        return [decode(one) for one in value]
    return SPECIAL.get(value, value) if isinstance(value, str) else value


def plain(value):
    """A value as JSON can hold it."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(one) for one in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if value is None or isinstance(value, str):
        return value
    number = float(value)
    if math.isnan(number):
        return 'NaN'
    if math.isinf(number):
        return 'Infinity' if number > 0 else '-Infinity'
    return number


class Calls(list[Call]):
    """The calls of one module."""

    def add(self, family, tool, text, needs, ask, only=None, tolerance=None) -> None:
        names = None if only is None else tuple(only.split())
        self.append(Call(family, tool, text, tuple(needs.split()), ask, names, tolerance))


def rows(counts) -> list:
    """A column with as many rows of each category as counted."""
    items = counts.items() if isinstance(counts, dict) else [(f'c{place}', n) for place, n in enumerate(counts)]
    return [name for name, n in items for _ in range(n)]


def shares(counts) -> np.ndarray:
    return np.asarray(counts, dtype=float) / np.sum(counts)
