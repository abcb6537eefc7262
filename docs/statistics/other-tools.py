"""Asks other tools for the statistics of the catalogue and writes `other-tools.json` beside this file.

    python -m venv ENV
    ENV/bin/pip install -r docs/statistics/requirements.txt
    ENV/bin/pip install --no-deps -r docs/statistics/requirements-no-deps.txt
    ENV/bin/python docs/statistics/other-tools.py

For every variant: the inputs of its worked example, and what each tool answers. The tests compare these answers with
the product's own, and so decide which calls may be named in `domain/statistics/catalogue/tool-calls.ts`. From run to
run a last digit may differ, since Evidently adds up categories in the order of a set. `left-out.json` lists tools
that were not asked, and why.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from tools import quiet  # noqa: E402, F401, I001

from tools import (  # noqa: E402
    bundles,
    contingency,
    descriptive,
    detectors,
    distances,
    estimation,
    fairness,
    kolmogorov_smirnov,
    quality,
    ranking,
    samples,
)
from tools.call import decode  # noqa: E402
from tools.examples import example  # noqa: E402

MODULES = (
    distances,
    bundles,
    contingency,
    kolmogorov_smirnov,
    samples,
    descriptive,
    quality,
    ranking,
    estimation,
    fairness,
    detectors,
)
# Of the catalogue, but not among the reference cases.
WITHOUT_CASE = {
    ('cbpe', 'multiclass.macro'): (
        ['calibrated', 'raw', 'y_pred'],
        ['accuracy', 'roc_auc', 'precision', 'recall', 'specificity', 'f1'],
    ),
    ('proportion_ratio_interval', 'log_normal'): (['x1', 'n1', 'x2', 'n2', 'confidence'], ['ratio', 'lower', 'upper']),
    ('rank_moves', 'by_attribution'): (['baseline', 'current'], ['moves']),
}
CASES = HERE.parent.parent / 'test' / 'domain' / 'statistics' / 'reference.json'


def variants() -> dict[tuple[str, str], tuple[list[str], list[str]]]:
    """Names of the inputs and of the answers of every variant, in the order of their families."""
    found = {}
    for case in json.loads(CASES.read_text())['cases']:
        found.setdefault((case['family'], case['variant']), (list(case['inputs']), list(case['expected'])))
    return dict(sorted((found | WITHOUT_CASE).items()))


def entry(family: str, variant: str, names: list[str], keys: list[str]) -> dict:
    inputs = example(family, variant, names)
    decoded = decode(inputs)
    calls = [call for module in MODULES for call in module.calls if call.family == family]
    answers = [call.answer(decoded, keys) for call in calls if call.fits(variant, decoded)]
    return {
        'family': family,
        'variant': variant,
        'inputs': inputs,
        'answers': [answer for answer in answers if answer is not None],
    }


def main() -> None:
    lines = [json.dumps(entry(*name, *keys)) for name, keys in variants().items()]
    (HERE / 'other-tools.json').write_text('[\n' + ',\n'.join(lines) + '\n]\n')


if __name__ == '__main__':
    main()
