"""Asks Evidently and NannyML, by the calls that their users make, whether columns drifted, and writes the answers to
`test/domain/statistics/compatibility.json`. Install as for `other-tools.py`.

Evidently is asked through a report, whose own choice of test and threshold is left alone. NannyML is asked
twice: with the two files as one chunk each and a constant threshold, and as it comes, with ten chunks of the reference
that set the threshold and ten chunks of the current data that are judged one by one.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from tools import quiet  # noqa: E402, F401, I001

import pandas as pd  # noqa: E402
from evidently import DataDefinition, Dataset, Report  # noqa: E402
from evidently.metrics import ValueDrift  # noqa: E402
from nannyml import UnivariateDriftCalculator  # noqa: E402
from nannyml.thresholds import ConstantThreshold  # noqa: E402

from tools.call import plain  # noqa: E402

TARGET = HERE.parent.parent / 'test' / 'domain' / 'statistics' / 'compatibility.json'
# What NannyML's documentation calls the default of its distances; the constant for files that are not cut into chunks.
CONSTANT = 0.1


def recurrence(count: int, seed: int, span: int, shift: float) -> dict:
    """A column that a test makes again: state = (75 state + 74) mod 65537; value = state mod span / 10 + shift."""
    return {'recurrence': {'count': count, 'seed': seed, 'span': span, 'shift': shift}}


def values(column) -> list:
    if not isinstance(column, dict):
        return column
    made, state, rule = [], column['recurrence']['seed'], column['recurrence']
    for _ in range(rule['count']):
        state = (75 * state + 74) % 65537
        made.append(state % rule['span'] / 10 + rule['shift'])
    return made


def mixed(counts: dict) -> list:
    """Categories in an order that the recurrence shuffles, so that every chunk has some of each."""
    rows = [name for name, count in counts.items() for _ in range(count)]
    keys = values(recurrence(len(rows), 17, 65537, 0))
    return [name for _, name in sorted(zip(keys, rows, strict=True))]


TABLES = [
    ('numeric, more than 1000 reference rows', 'numeric', recurrence(1400, 5, 300, 0), recurrence(1100, 9, 330, 0.5)),
    (
        'numeric, more than 1000 reference rows, no drift',
        'numeric',
        recurrence(1400, 5, 300, 0),
        recurrence(1200, 77, 300, 0),
    ),
    (
        'numeric, five values, more than 1000 reference rows',
        'numeric',
        recurrence(1200, 3, 5, 0),
        recurrence(900, 4, 4, 0),
    ),
    ('numeric, at most 1000 reference rows', 'numeric', recurrence(403, 21, 250, 0), recurrence(307, 22, 280, 0.3)),
    ('numeric, four values', 'numeric', recurrence(300, 31, 4, 0), recurrence(260, 32, 4, 0)),
    ('numeric, with missing values', 'numeric', None, None),
    ('numeric, constant', 'numeric', [7.5] * 40, [7.5] * 30),
    ('numeric, two values', 'numeric', [0.0, 1.0, 1.0, 0.0] * 20, [0.0, 1.0, 1.0, 1.0, 1.0] * 12),
    (
        'categorical, with an unseen category',
        'categorical',
        {'red': 120, 'green': 80, 'blue': 40},
        {'red': 70, 'green': 60, 'blue': 25, 'grey': 5},
    ),
    (
        'categorical, three categories',
        'categorical',
        {'red': 120, 'green': 80, 'blue': 40},
        {'red': 90, 'green': 75, 'blue': 45},
    ),
    ('categorical, two categories', 'categorical', {'yes': 60, 'no': 90}, {'yes': 58, 'no': 52}),
    (
        'categorical, more than 1000 reference rows',
        'categorical',
        {'a': 700, 'b': 400, 'c': 150},
        {'a': 380, 'b': 330, 'c': 140, 'd': 10},
    ),
]


def with_gaps(column: list, every: int) -> list:
    return [None if place % every == 3 else value for place, value in enumerate(column)]


def columns(kind: str, reference, current):
    if kind == 'categorical':
        return mixed(reference), mixed(current)
    if reference is None:
        return with_gaps(values(recurrence(200, 41, 200, 0)), 7), with_gaps(values(recurrence(150, 42, 230, 0)), 5)
    return reference, current


def frame(kind: str, column) -> pd.DataFrame:
    dtype = float if kind == 'numeric' else object
    return pd.DataFrame({'column': pd.Series(values(column), dtype=dtype)})


def evidently(kind: str, reference: pd.DataFrame, current: pd.DataFrame) -> dict:
    definition = (
        DataDefinition(numerical_columns=['column'])
        if kind == 'numeric'
        else DataDefinition(categorical_columns=['column'])
    )
    datasets = [Dataset.from_pandas(one, data_definition=definition) for one in (current, reference)]
    found = Report([ValueDrift(column='column')], include_tests=True).run(*datasets).dict()
    metric, test = found['metrics'][0], found['tests'][0]
    return {
        'method': metric['config']['method'],
        'score': metric['value'],
        'threshold': metric['config']['threshold'],
        'detected': str(test['status']).rsplit('.', 1)[-1].upper() == 'FAIL',
    }


def nannyml(reference: pd.DataFrame, current: pd.DataFrame, **options) -> dict[str, dict[str, list]]:
    calculator = UnivariateDriftCalculator(column_names=['column'], **options).fit(reference)
    found = calculator.calculate(current)
    result = {}
    for period in ('reference', 'analysis'):
        data = found.filter(period=period).data['column', 'jensen_shannon']
        result[period] = data.to_dict('list')
    return result


def case(name: str, kind: str, reference, current) -> dict:
    reference, current = columns(kind, reference, current)
    frames = frame(kind, reference), frame(kind, current)
    whole = nannyml(*frames, chunk_number=1, thresholds={'jensen_shannon': ConstantThreshold(upper=CONSTANT)})[
        'analysis'
    ]
    chunked = nannyml(*frames)
    return {
        'name': name,
        'kind': kind,
        'reference': reference,
        'current': current,
        'evidently': evidently(kind, *frames),
        'nannyml': {
            'method': 'jensen_shannon',
            'score': whole['value'][0],
            'threshold': CONSTANT,
            'detected': whole['alert'][0],
        },
        'nannyml_chunks': {
            'reference_scores': chunked['reference']['value'],
            'threshold': chunked['analysis']['upper_threshold'][0],
            'scores': chunked['analysis']['value'],
            'detected': chunked['analysis']['alert'],
        },
    }


def main() -> None:
    lines = [json.dumps(plain(case(*table))) for table in TABLES]
    TARGET.write_text('[\n' + ',\n'.join(lines) + '\n]\n')


if __name__ == '__main__':
    main()
