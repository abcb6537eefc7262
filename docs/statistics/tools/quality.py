"""Quality of classifiers and regressions, and isotonic calibration."""

import numpy as np
from nannyml.calibration import IsotonicCalibrator
from river import metrics as running
from sklearn import metrics
from sklearn.isotonic import IsotonicRegression

from .call import Calls

calls = Calls()
add = calls.add
ROWS = 'y_true y_pred'


def river(metric, key, predictions):
    def ask(i):
        one = metric()
        for truth, said in zip(i['y_true'], i[predictions], strict=True):
            one.update(truth, said)
        return {key: one.get()}

    return ask


def confusion(i):
    tn, fp, fn, tp = metrics.confusion_matrix(i['y_true'], i['y_pred']).ravel()
    return {'tn': tn, 'fp': fp, 'fn': fn, 'tp': tp}


def scores(truth, said):
    return {
        'accuracy': metrics.accuracy_score(truth, said),
        'precision': metrics.precision_score(truth, said),
        'recall': metrics.recall_score(truth, said),
        'f1': metrics.f1_score(truth, said),
    }


def binary(i):
    rest = {
        'balanced_accuracy': metrics.balanced_accuracy_score(i['y_true'], i['y_pred']),
        'mcc': metrics.matthews_corrcoef(i['y_true'], i['y_pred']),
        'cohen_kappa': metrics.cohen_kappa_score(i['y_true'], i['y_pred']),
    }
    return {**confusion(i), **scores(i['y_true'], i['y_pred']), **rest}


def multiclass(i):
    found = {
        'accuracy': metrics.accuracy_score(i['y_true'], i['y_pred']),
        'confusion_matrix': metrics.confusion_matrix(i['y_true'], i['y_pred']),
    }
    for average in ('macro', 'micro', 'weighted'):
        three = metrics.precision_recall_fscore_support(i['y_true'], i['y_pred'], average=average)[:3]
        found |= {f'{name}_{average}': value for name, value in zip(('precision', 'recall', 'f1'), three, strict=True)}
    return found


def thresholded(i):
    said = [int(score >= i['threshold']) for score in i['score']]
    rest = {
        'roc_auc': metrics.roc_auc_score(i['y_true'], i['score']),
        'log_loss': metrics.log_loss(i['y_true'], i['score']),
    }
    return {**scores(i['y_true'], said), **rest}


labels = 'y_true labels proba'
add(
    'log_loss',
    'scikit-learn',
    'metrics.log_loss',
    'y_true proba',
    lambda i: {'value': metrics.log_loss(i['y_true'], i['proba'])},
    'binary',
)
add(
    'log_loss',
    'scikit-learn',
    'metrics.log_loss',
    labels,
    lambda i: {'value': metrics.log_loss(i['y_true'], i['proba'], labels=i['labels'])},
    'multiclass',
)
add('log_loss', 'river', 'metrics.LogLoss', 'y_true proba', river(running.LogLoss, 'value', 'proba'), 'binary')
for half in (True, False):
    add(
        'brier_score',
        'scikit-learn',
        f'metrics.brier_score_loss(scale_by_half={half})',
        'y_true proba',
        lambda i, half=half: {'value': metrics.brier_score_loss(i['y_true'], i['proba'], scale_by_half=half)},
        'binary',
    )
    add(
        'brier_score',
        'scikit-learn',
        f'metrics.brier_score_loss(scale_by_half={half})',
        labels,
        lambda i, half=half: {
            'value': metrics.brier_score_loss(i['y_true'], i['proba'], labels=i['labels'], scale_by_half=half)
        },
        'multiclass',
    )
bundle = 'classification_bundle'
add(
    bundle,
    'scikit-learn',
    'metrics.confusion_matrix, accuracy_score, balanced_accuracy_score, ..., cohen_kappa_score',
    ROWS,
    binary,
    'binary',
)
add(bundle, 'river', 'metrics.MCC', ROWS, river(running.MCC, 'mcc', 'y_pred'), 'binary')
add(bundle, 'river', 'metrics.CohenKappa', ROWS, river(running.CohenKappa, 'cohen_kappa', 'y_pred'), 'binary')
add(bundle, 'scikit-learn', 'metrics.precision_recall_fscore_support(average=...)', ROWS, multiclass, 'multiclass')
add(bundle, 'river', 'metrics.MacroF1', ROWS, river(running.MacroF1, 'f1_macro', 'y_pred'), 'multiclass')
add(bundle, 'river', 'metrics.WeightedF1', ROWS, river(running.WeightedF1, 'f1_weighted', 'y_pred'), 'multiclass')
add(
    bundle,
    'scikit-learn',
    'metrics.accuracy_score, ..., roc_auc_score, log_loss',
    'y_true score threshold',
    thresholded,
)


def one_vs_rest(i):
    matrix = np.asarray(i['matrix'])
    truth = np.repeat(np.repeat(i['labels'], 3), matrix.ravel())
    said = np.repeat(np.tile(i['labels'], 3), matrix.ravel())
    found = metrics.multilabel_confusion_matrix(truth, said, labels=i['labels'])
    return {
        name: {'tn': m[0, 0], 'fp': m[0, 1], 'fn': m[1, 0], 'tp': m[1, 1]}
        for name, m in zip(i['labels'], found, strict=True)
    }


add('confusion_rates', 'scikit-learn', 'metrics.multilabel_confusion_matrix', 'labels matrix', one_vs_rest)


def isotonic(i):
    fit = IsotonicRegression(out_of_bounds='clip').fit(i['x'], i['y'])
    return {'x_thresholds': fit.X_thresholds_, 'y_thresholds': fit.y_thresholds_, 'fitted': fit.predict(i['query'])}


def isotonic_nannyml(i):
    one = IsotonicCalibrator()
    one.fit(np.asarray(i['x']), np.asarray(i['y']))
    return {'fitted': one.calibrate(np.asarray(i['query']))}


add('isotonic_regression', 'scikit-learn', 'isotonic.IsotonicRegression(out_of_bounds="clip")', 'x y query', isotonic)
add('isotonic_regression', 'nannyml', 'calibration.IsotonicCalibrator', 'x y query', isotonic_nannyml)
regression = 'regression_bundle'
add(
    regression,
    'scikit-learn',
    'metrics.mean_absolute_error, mean_squared_error, r2_score, ...',
    ROWS,
    lambda i: {
        'mae': metrics.mean_absolute_error(i['y_true'], i['y_pred']),
        'mse': metrics.mean_squared_error(i['y_true'], i['y_pred']),
        'rmse': metrics.root_mean_squared_error(i['y_true'], i['y_pred']),
        'r2': metrics.r2_score(i['y_true'], i['y_pred']),
        'mape': metrics.mean_absolute_percentage_error(i['y_true'], i['y_pred']),
        'msle': metrics.mean_squared_log_error(i['y_true'], i['y_pred']),
        'rmsle': metrics.root_mean_squared_log_error(i['y_true'], i['y_pred']),
    },
)
add(regression, 'river', 'metrics.R2', ROWS, river(running.R2, 'r2', 'y_pred'))
add(
    'attribution_drift_ndcg',
    'scikit-learn',
    'metrics.ndcg_score([baseline], [current])',
    'baseline current',
    lambda i: {
        'ndcg': metrics.ndcg_score([list(i['baseline'].values())], [[i['current'][name] for name in i['baseline']]]),
    },
)
