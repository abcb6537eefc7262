"""Evidently's tests of drift, asked by the names under which a user selects them."""

import pandas as pd
from evidently.legacy.calculations.stattests import get_stattest
from evidently.legacy.core import ColumnType

from .call import rows


def score(name: str, reference, current, kind: str) -> float:
    """The drift score of two columns; the threshold does not change it."""
    column_type = ColumnType(kind)
    columns = pd.Series(reference), pd.Series(current)
    return get_stattest(*columns, column_type, name)(*columns, column_type, None).drift_score


def numeric(name: str):
    return lambda i: score(name, i['reference'], i['current'], 'num')


def categorical(name: str):
    return lambda i: score(name, rows(i['reference_counts']), rows(i['current_counts']), 'cat')


def table(name: str):
    """A 2 x k table as two columns: its first row is the reference."""
    return lambda i: score(name, rows(i['table'][0]), rows(i['table'][1]), 'cat')
