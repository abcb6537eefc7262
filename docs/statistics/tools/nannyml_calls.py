"""NannyML's univariate methods, fitted on the reference and asked for the whole of the current data."""

import pandas as pd
from nannyml.chunk import CountBasedChunker
from nannyml.drift.univariate.methods import FeatureType, MethodFactory
from nannyml.thresholds import ConstantThreshold

from .call import rows


def fitted(name: str, reference, kind: FeatureType):
    method = MethodFactory.create(
        key=name,
        feature_type=kind,
        chunker=CountBasedChunker(chunk_number=1),
        threshold=ConstantThreshold(upper=0.1),
        **({'computation_params': {}} if kind == FeatureType.CONTINUOUS else {}),
    )
    return method.fit(pd.Series(reference, name='column'))


def continuous(name: str):
    return lambda i: fitted(name, i['reference'], FeatureType.CONTINUOUS).calculate(pd.Series(i['current']))


def categorical(name: str):
    def ask(i):
        method = fitted(name, rows(i['reference_counts']), FeatureType.CATEGORICAL)
        return method.calculate(pd.Series(rows(i['current_counts'])))

    return ask


def chi_square(i) -> dict:
    method = fitted('chi2', rows(i['table'][0]), FeatureType.CATEGORICAL)
    statistic = method.calculate(pd.Series(rows(i['table'][1])))
    return {'statistic': statistic, 'p_value': method._p_value}  # the p-value that its alert looks at
