"""Quality without labels and its sampling error, as NannyML computes them, and drift of a whole dataset."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
from evidently.legacy.calculations.data_drift import get_dataset_drift
from nannyml.calibration import IsotonicCalibrator
from nannyml.performance_estimation.confidence_based import metrics as cbpe
from nannyml.sampling_error import binary_classification as errors
from nannyml.stats.avg import SummaryStatsAvgCalculator

from .call import Calls

calls = Calls()
add = calls.add


def estimates(calibrated, raw, said) -> dict:
    calibrated, raw, said = np.asarray(calibrated), np.asarray(raw), np.asarray(said)
    names = ('accuracy', 'precision', 'recall', 'specificity', 'f1')
    found = {name: getattr(cbpe, f'estimate_{name}')(said, calibrated) for name in names}
    return {**found, 'roc_auc': cbpe.estimate_roc_auc(calibrated, raw)}


def calibrated_on_reference(i) -> dict:
    one = IsotonicCalibrator()
    one.fit(np.asarray(i['reference_score']), np.asarray(i['reference_target']))
    return estimates(one.calibrate(np.asarray(i['raw'])), i['raw'], i['y_pred'])


def of_classes(i) -> dict:
    """The means over the classes that NannyML takes of its binary estimates."""
    calibrated, raw = np.asarray(i['calibrated']), np.asarray(i['raw'])
    each = [
        estimates(calibrated[:, c], raw[:, c], [int(y == c) for y in i['y_pred']]) for c in range(calibrated.shape[1])
    ]
    names = ('roc_auc', 'precision', 'recall', 'specificity', 'f1')
    return {name: np.mean([one[name] for one in each]) for name in names}


add(
    'cbpe',
    'nannyml',
    'estimate_roc_auc, estimate_accuracy, ..., estimate_f1',
    'calibrated raw y_pred',
    lambda i: estimates(i['calibrated'], i['raw'], i['y_pred']),
    'binary.calibrated',
)
add(
    'cbpe',
    'nannyml',
    'IsotonicCalibrator, then estimate_roc_auc, ..., estimate_f1',
    'reference_score reference_target raw y_pred',
    calibrated_on_reference,
)
add(
    'cbpe',
    'nannyml',
    'estimate_roc_auc, ..., estimate_f1 of each class, averaged',
    'calibrated raw y_pred',
    of_classes,
    'multiclass.macro',
)


def sampling(metric):
    def ask(i):
        truth = pd.Series([1] * i['tp'] + [0] * i['fp'] + [1] * i['fn'] + [0] * i['tn'])
        said = pd.Series([1] * (i['tp'] + i['fp']) + [0] * (i['fn'] + i['tn']))
        components = getattr(errors, f'{metric}_sampling_error_components')(truth, said)
        return {'sampling_error': getattr(errors, f'{metric}_sampling_error')(components, range(i['n_chunk']))}

    return ask


for metric in ('accuracy', 'precision', 'recall', 'specificity', 'f1'):
    add('sampling_error', 'nannyml', f'{metric}_sampling_error', 'tp fp fn tn n_chunk', sampling(metric), metric)
add(
    'sampling_error',
    'nannyml',
    'auroc_sampling_error',
    'std_of_placements positive_fraction n_chunk',
    lambda i: {
        'sampling_error': errors.auroc_sampling_error(
            (i['std_of_placements'], i['positive_fraction']), range(i['n_chunk'])
        ),
    },
)


def mean_error(i):
    calculator = SummaryStatsAvgCalculator(column_names=['column'], chunk_number=1)
    calculator.fit(pd.DataFrame({'column': i['values']}))
    found = calculator.calculate(pd.DataFrame({'column': np.resize(i['values'], i['n_chunk'])}))
    return {'sampling_error': found.filter(period='analysis').data['column', 'sampling_error'].iloc[0]}


add('sampling_error', 'nannyml', 'SummaryStatsAvgCalculator', 'values n_chunk', mean_error)


def dataset_drift(i):
    columns = {
        str(place): SimpleNamespace(drift_detected=drifted) for place, drifted in enumerate(i['columns_drifted'])
    }
    found = get_dataset_drift(columns, i['drift_share'])
    return {'share_of_drifted_columns': found.dataset_drift_score, 'dataset_drift': found.dataset_drift}


add('dataset_drift', 'evidently', 'dataset drift', 'columns_drifted drift_share', dataset_drift)
