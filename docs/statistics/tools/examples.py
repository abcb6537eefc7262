"""One small worked example for every variant.

Within a family an input of one name has one value, so that the numbers of the variants can be put side by side. The
values are chosen so that definitions that differ give numbers that differ: there are empty categories on either side,
no ties between samples where a test has no correction for them, ties where it has, and no score on the edge of a bin.
"""

from .rows import CLASS_SHARES, CLASSES, CURRENT, FACET, GROUPS3, LABELS, PREDICTED, REFERENCE, SCORES, STRATA, WEIGHTS
from .streams import BITS, NUMBERS

NULL = None

COUNTS = {'reference_counts': [52, 31, 14, 0, 3], 'current_counts': [38, 41, 9, 6, 0]}
SMALL_COUNTS = {'reference_counts': [52, 31, 14, 4, 3], 'current_counts': [38, 41, 9, 6, 2]}
NAMED = {
    'reference_counts': {'red': 214, 'green': 131, 'blue': 62, 'grey': 9},
    'current_counts': {'red': 96, 'green': 168, 'blue': 71, 'white': 17},
}
FAIRNESS = {'y_true': LABELS, 'y_pred': PREDICTED, 'sensitive_feature': GROUPS3}
SAMPLES = {'reference': REFERENCE, 'current': CURRENT}
TABLE = {'table': [[18, 7], [9, 16]]}
CONFUSION = {'tp': 80, 'fp': 20, 'fn': 30, 'tn': 370, 'n_chunk': 1000}
PAGE_HINKLEY = {'stream': NUMBERS, 'min_instances': 30, 'delta': 0.05, 'threshold': 12, 'alpha': 0.98}

FAMILIES = {
    'psi': {**COUNTS, **SAMPLES, 'epsilon': 0.0001, 'bins': 6},
    'psi_critical_value': {'bins': 10, 'n': 5000, 'm': 800},
    'kl_divergence': {**COUNTS, **SAMPLES, 'epsilon': 0.0001},
    'jensen_shannon': {
        **COUNTS,
        **SAMPLES,
        'reference_histogram': [[0, 2, 12], [2, 5, 30], [5, 9, 8]],
        'current_histogram': [[0, 1, 6], [1, 4, 20], [4, 10, 18]],
        'reference_missing': 3,
        'current_missing': 1,
    },
    'hellinger': {**COUNTS, **SAMPLES},
    'total_variation_distance': COUNTS,
    'bhattacharyya': COUNTS,
    'l_infinity': {**NAMED, 'alpha': NULL},
    'normalized_absolute_difference': NAMED,
    'pmf_distance_bundle': {'p': [0.1, 0.2, 0.3, 0.4], 'q': [0.22, 0.23, 0.36, 0.19]},
    'histogram': {'values': [*REFERENCE[:18], 4, 6, 8], 'edges': [2, 4, 6, 8]},
    'bin_edges': {'values': REFERENCE, 'bins': 6},
    'chi_square': {**TABLE, **SMALL_COUNTS},
    'g_test': {**TABLE, 'reference_counts': [52, 31, 14, 4, 3], 'current_counts': [38, 44, 11, 8, 3]},
    'fisher_exact': TABLE,
    'expected_frequencies': {'table': [[18, 7, 11], [9, 16, 5]]},
    'association': {'table': [[18, 7, 11, 4], [9, 16, 5, 12], [14, 8, 3, 6]]},
    'cramers_v': SMALL_COUNTS,
    'categorical_bundle': SMALL_COUNTS,
    'z_test_proportions': {'x1': 18, 'n1': 41, 'x2': 29, 'n2': 47},
    'kolmogorov_smirnov': {**SAMPLES, **COUNTS, 'alpha': 0.5, 'statistic': 0.31, 'n': 28, 'm': 24},
    'wasserstein_1': SAMPLES,
    'energy_distance': SAMPLES,
    'mann_whitney_u': SAMPLES,
    't_test': SAMPLES,
    'cramer_von_mises_2samp': {**SAMPLES, 'u': 710, 'n_reference': 5, 'n_current': 6},
    'anderson_darling_k_sample': {
        'samples': [[round(x) for x in REFERENCE], [round(x) for x in CURRENT]],
    },
    'epps_singleton_2samp': SAMPLES,
    'multiple_testing': {
        'p_values': [0.004, 0.011, 0.019, 0.027, 0.031, 0.21, 0.34, 0.62],
        'alpha': 0.05,
        'e_values': [120, 45, 3.2, 60, 0.4, 18, 1.1, 0.8],
        'q': 0.1,
    },
    'proportion_interval': {'x': 7, 'n': 40, 'confidence': 0.9},
    'proportion_difference_interval': {'x1': 18, 'n1': 41, 'x2': 29, 'n2': 47, 'confidence': 0.9},
    'proportion_ratio_interval': {'x1': 18, 'n1': 41, 'x2': 29, 'n2': 47, 'confidence': 0.9},
    'quantile': {'values': REFERENCE, 'probabilities': [0.05, 0.25, 0.5, 0.9]},
    'variance': {'values': REFERENCE},
    'summary_statistics': {'values': REFERENCE},
    'data_quality_profile': {'values': [*REFERENCE[:14], NULL, 'Infinity', 3.87, NULL, '-Infinity', 2.31]},
    'mergeable_moments': {
        'a': REFERENCE,
        'b': CURRENT,
        'parts': [
            {'count': 4, 'mean': 3.5, 'm2': 9.0, 'min': 1.5, 'max': 5.5},
            {'count': 0, 'mean': NULL, 'm2': NULL, 'min': NULL, 'max': NULL},
            {'count': 7, 'mean': 6.25, 'm2': 40.5, 'min': 2.0, 'max': 10.5},
        ],
    },
    'threshold_standard_deviation': {
        'values': [0.04, 0.07, 0.05, 0.06, 0.09, 0.05, 0.08, 0.06, 0.07, 0.05],
        'offset_from': 'mean',
        'lower_multiplier': NULL,
        'upper_multiplier': 3,
    },
    'log_loss': {'y_true': LABELS, 'proba': SCORES},
    'brier_score': {'y_true': LABELS, 'proba': SCORES},
    'confusion_rates': {
        'y_true': LABELS,
        'y_pred': PREDICTED,
        'labels': ['a', 'b', 'c'],
        'matrix': [[7, 2, 1], [3, 9, 2], [1, 4, 6]],
    },
    'classification_bundle': {'y_true': LABELS, 'y_pred': PREDICTED, 'score': SCORES, 'threshold': 0.45},
    'roc_auc': {'y_true': LABELS, 'score': SCORES, 'confidence': 0.9},
    'roc_curve': {'y_true': LABELS, 'score': SCORES},
    'average_precision': {'y_true': LABELS, 'score': SCORES},
    'ranking_bundle': {'y_true': LABELS, 'score': SCORES},
    'calibration_curve': {'y_true': LABELS, 'proba': SCORES, 'bins': 5},
    'expected_calibration_error': {'y_true': LABELS, 'score': SCORES, 'bins': 5},
    'isotonic_regression': {
        'x': [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
        'y': [0, 1, 0, 0, 1, 0, 1, 1, 0, 1],
        'query': [0, 0.15, 0.35, 0.45, 0.65, 0.85, 1],
    },
    'cbpe': {
        'calibrated': [0.12, 0.31, 0.64, 0.78, 0.93, 0.44, 0.57, 0.23],
        'raw': [0.21, 0.29, 0.55, 0.71, 0.9, 0.47, 0.61, 0.18],
        'y_pred': [0, 0, 1, 1, 1, 0, 1, 0],
        'reference_score': [score + 0.001 * place for place, score in enumerate(SCORES)],
        'reference_target': LABELS,
    },
    'sampling_error': {
        **CONFUSION,
        'values': REFERENCE,
        'std_of_placements': 0.18,
        'positive_fraction': 0.07,
    },
    'regression_bundle': {
        'y_true': [3.1, 5.4, 2.5, 7.2, 0.8, 4.4, 6.1, 9.3],
        'y_pred': [2.6, 5.9, 4.1, 8.0, 1.1, 3.7, 6.6, 7.5],
    },
    'demographic_parity': FAIRNESS,
    'equal_opportunity': FAIRNESS,
    'equalized_odds': FAIRNESS,
    'group_metrics': FAIRNESS,
    'fairness_bundle': {
        'y_true': LABELS,
        'y_pred': PREDICTED,
        'sensitive_feature': FACET,
        'sample_weight': NULL,
        'unprivileged': 'F',
        'privileged': 'M',
    },
    'clarify_bias': {'facet': FACET, 'label': LABELS, 'predicted': PREDICTED, 'sensitive': 'F'},
    'class_imbalance': {'group': [1 if one == 'M' else 0 for one in FACET], 'privileged': 1, 'sample_weight': WEIGHTS},
    'conditional_demographic_disparity': {
        'facet': FACET,
        'label': LABELS,
        'group': STRATA,
        'sensitive': 'F',
        'sample_weight': WEIGHTS,
    },
    'generalized_entropy_index': {'y_true': LABELS, 'y_pred': PREDICTED},
    'theil_index': {'y_true': LABELS, 'y_pred': PREDICTED},
    'between_group_generalized_entropy_index': {'y_true': LABELS, 'y_pred': PREDICTED, 'group': STRATA},
    'adwin': {'stream': BITS, 'delta': 0.002},
    'page_hinkley': PAGE_HINKLEY,
    'cusum': {
        'stream': NUMBERS,
        'min_instances': 30,
        'delta': 0.05,
        'threshold': 12,
        'target': 3,
        'sigma': 0.8,
        'k': 0.5,
        'h': 5,
    },  # fmt: skip
    'geometric_moving_average': {'stream': NUMBERS, 'min_instances': 30, 'threshold': 0.5, 'alpha': 0.9},
    'ddm': {'stream': BITS},
    'eddm': {'stream': BITS},
    'hddm_a': {'stream': BITS, 'two_sided_test': True},
    'hddm_w': {'stream': BITS, 'two_sided_test': True},
    'attribution_drift_ndcg': {
        'baseline': {'age': 0.42, 'income': 0.31, 'tenure': 0.14, 'region': 0.08, 'channel': 0.05},
        'current': {'age': 0.21, 'income': 0.36, 'tenure': 0.09, 'region': 0.23, 'channel': 0.11},
    },
    'rank_moves': {
        'baseline': {'age': 0.42, 'income': 0.31, 'tenure': 0.14, 'region': 0.08, 'channel': 0.05},
        'current': {'age': 0.21, 'income': 0.36, 'tenure': 0.09, 'region': 0.23, 'channel': 0.11},
    },
    'dataset_drift': {'columns_drifted': [True, False, False, True, True, False, False], 'drift_share': 0.5},
    'e_process': {
        'x': [0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1],
        'm': 0.2,
        'lambda': 1.0,
        'alpha': 0.05,
    },
}

MULTICLASS = {'y_true': CLASSES, 'labels': [0, 1, 2], 'proba': CLASS_SHARES}

# Where one name means another shape, or a variant cannot take what its family is given.
VARIANTS = {
    'log_loss/multiclass': MULTICLASS,
    'brier_score/multiclass': MULTICLASS,
    'roc_auc/macro_one_vs_rest': MULTICLASS,
    'classification_bundle/multiclass': {'y_true': CLASSES, 'y_pred': [0, 2, 1, 0, 0, 2, 1, 0, 1, 2, 2, 1]},
    'cbpe/multiclass.macro': {
        'calibrated': CLASS_SHARES[:8],
        'raw': [[0.70, 0.20, 0.10], [0.14, 0.25, 0.61], [0.24, 0.60, 0.16], [0.45, 0.35, 0.20],
                [0.51, 0.27, 0.22], [0.05, 0.18, 0.77], [0.28, 0.48, 0.24], [0.80, 0.08, 0.12]],
        'y_pred': [0, 2, 1, 0, 0, 2, 1, 0],
    },
    'chi_square/goodness_of_fit.deequ': {
        side: dict(zip('abcde', counts, strict=True)) for side, counts in SMALL_COUNTS.items()
    },
    'wasserstein_1/raw.weighted': {
        'reference_weights': [1 + place % 3 for place in range(len(REFERENCE))],
        'current_weights': [1 + place % 4 for place in range(len(CURRENT))],
    },
    # The trace is that of a detector that never alarms.
    'page_hinkley/river_up.trace': {'threshold': 1000},
}  # fmt: skip
VARIANTS['energy_distance/raw.weighted'] = VARIANTS['wasserstein_1/raw.weighted']


def example(family: str, variant: str, names: list[str]) -> dict:
    """The inputs of a variant, under the names that the catalogue gives them."""
    values = {**FAMILIES[family], **VARIANTS.get(f'{family}/{variant}', {})}
    return {name: values[name] for name in names}
