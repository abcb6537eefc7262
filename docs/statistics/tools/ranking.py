"""How well scores rank, and how well they are calibrated."""

import calibration as verified
import numpy as np
from river import metrics as running
from scipy import stats
from sklearn import metrics
from sklearn.calibration import calibration_curve

from .call import Calls
from .quality import river

calls = Calls()
add = calls.add


def pr_trapezoid(i):
    precision, recall, _ = metrics.precision_recall_curve(i['y_true'], i['score'])
    return metrics.auc(recall, precision)


def ks_of_scores(i):
    halves = [[s for s, y in zip(i['score'], i['y_true'], strict=True) if y == label] for label in (1, 0)]
    return stats.ks_2samp(*halves).statistic


def roc_curve(i):
    fpr, tpr, thresholds = metrics.roc_curve(i['y_true'], i['score'], drop_intermediate=True)
    return {'fpr': fpr, 'tpr': tpr, 'thresholds_after_first': thresholds[1:]}


def roc_curve_full(i):
    fpr, tpr, thresholds = metrics.roc_curve(i['y_true'], i['score'], drop_intermediate=False)
    return {'fpr': fpr, 'tpr': tpr, 'thresholds_after_first': thresholds[1:]}


SCORED = 'y_true score'
add(
    'roc_auc',
    'scikit-learn',
    'metrics.roc_auc_score',
    SCORED,
    lambda i: {'value': metrics.roc_auc_score(i['y_true'], i['score'])},
)
add('roc_auc', 'river', 'metrics.ROCAUC', SCORED, river(running.ROCAUC, 'value', 'score'))
for name in ('ovr', 'ovo'):
    add(
        'roc_auc',
        'scikit-learn',
        f'metrics.roc_auc_score(multi_class="{name}", average="macro")',
        'y_true proba',
        lambda i, name=name: {'value': metrics.roc_auc_score(i['y_true'], i['proba'], multi_class=name)},
    )
add('roc_curve', 'scikit-learn', 'metrics.roc_curve(drop_intermediate=True)', SCORED, roc_curve)
add('roc_curve', 'scikit-learn', 'metrics.roc_curve(drop_intermediate=False)', SCORED, roc_curve_full)
add(
    'average_precision',
    'scikit-learn',
    'metrics.average_precision_score',
    SCORED,
    lambda i: {'value': metrics.average_precision_score(i['y_true'], i['score'])},
)
add(
    'average_precision',
    'scikit-learn',
    'metrics.precision_recall_curve, metrics.auc',
    SCORED,
    lambda i: {'value': pr_trapezoid(i)},
)
add(
    'ranking_bundle',
    'scikit-learn',
    'metrics.roc_auc_score, average_precision_score, precision_recall_curve and auc',
    SCORED,
    lambda i: {
        'roc_auc': metrics.roc_auc_score(i['y_true'], i['score']),
        'gini': 2 * metrics.roc_auc_score(i['y_true'], i['score']) - 1,
        'average_precision': metrics.average_precision_score(i['y_true'], i['score']),
        'pr_auc_trapezoid': pr_trapezoid(i),
    },
)
add(
    'ranking_bundle',
    'scipy',
    'stats.ks_2samp of the scores of each class',
    SCORED,
    lambda i: {'ks_score': ks_of_scores(i)},
)
for strategy in ('uniform', 'quantile'):
    add(
        'calibration_curve',
        'scikit-learn',
        f'calibration.calibration_curve(strategy="{strategy}")',
        'y_true proba bins',
        lambda i, strategy=strategy: dict(
            zip(
                ('prob_true', 'prob_pred'),
                calibration_curve(i['y_true'], i['proba'], n_bins=i['bins'], strategy=strategy),
                strict=True,
            ),
        ),
    )
ece = 'expected_calibration_error'
for name, ask, only in (('get_ece', verified.get_ece, None), ('get_ece_em', verified.get_ece_em, 'equal_count')):
    add(
        ece,
        'uncertainty-calibration',
        f'{name}(mode="marginal")',
        f'{SCORED} bins',
        lambda i, ask=ask: {
            'ece': ask(np.asarray(i['score']), np.asarray(i['y_true']), num_bins=i['bins'], mode='marginal')
        },
        only,
    )
