"""Distances of counts, shares and binned samples."""

import numpy as np
import pandas as pd
from frouros.detectors.data_drift import JS, KL, PSI, BhattacharyyaDistance, HellingerDistance
from scipy import special, stats
from scipy.spatial import distance
from smclarify.bias.metrics import pretraining
from whylogs.viz.utils.drift_calculations import calculate_hellinger_distance

from . import evidently_calls as evidently
from . import nannyml_calls as nannyml
from .call import Calls, rows, shares
from .deepchecks_calls import drift

calls = Calls()
BOTH = 'reference_counts current_counts'
SAMPLES = 'reference current'


def frouros(detector):
    """The distance that a batch detector of frouros gives for two samples."""

    def ask(i):
        detector_ = detector(num_bins=10)
        detector_.fit(X=np.asarray(i['reference'], dtype=float))
        return detector_.compare(X=np.asarray(i['current'], dtype=float))[0].distance

    return ask


def sides(i):
    return shares(i['reference_counts']), shares(i['current_counts'])


def clarify(metric, key='divergence'):
    """smclarify compares the labels of two facets: here the facet that is not sensitive is the reference."""

    def ask(i):
        reference, current = rows(i['reference_counts']), rows(i['current_counts'])
        label = pd.Series(reference + current)
        return {key: metric(label, pd.Series([False] * len(reference) + [True] * len(current)))}

    return ask


def as_arrays(i):
    return np.asarray(i['reference_counts']), np.asarray(i['current_counts'])


def jeffreys(p, q):
    return special.rel_entr(p, q).sum() + special.rel_entr(q, p).sum()


add = calls.add
psi_of_counts = 'counts counts.epsilon counts.half_row'
add(
    'psi',
    'evidently',
    'psi (categorical column, epsilon 0.0001)',
    BOTH,
    lambda i: {'psi': evidently.categorical('psi')(i)},
    psi_of_counts,
)
add('psi', 'evidently', 'psi (numeric column, epsilon 0.0001)', SAMPLES, lambda i: {'psi': evidently.numeric('psi')(i)})
add(
    'psi',
    'scipy',
    'special.rel_entr(p, q).sum() + special.rel_entr(q, p).sum()',
    BOTH,
    lambda i: {'psi': jeffreys(*sides(i))},
    psi_of_counts,
)
add(
    'psi',
    'deepchecks',
    'psi(from_freqs=True)',
    BOTH,
    lambda i: {'psi': drift.psi(*as_arrays(i), from_freqs=True)},
    psi_of_counts,
)
add('psi', 'frouros', 'PSI(num_bins=10)', SAMPLES, lambda i: {'psi': frouros(PSI)(i)})
add(
    'psi_critical_value',
    'scipy',
    'stats.chi2.ppf(q, bins - 1) * (1 / n + 1 / m)',
    'bins n m',
    lambda i: {
        'mean': (i['bins'] - 1) * (1 / i['n'] + 1 / i['m']),
        'crit_95': stats.chi2.ppf(0.95, i['bins'] - 1) * (1 / i['n'] + 1 / i['m']),
        'crit_99': stats.chi2.ppf(0.99, i['bins'] - 1) * (1 / i['n'] + 1 / i['m']),
    },
)

add('kl_divergence', 'scipy', 'stats.entropy(p, q)', BOTH, lambda i: {'divergence': stats.entropy(*sides(i))})
add(
    'kl_divergence',
    'scipy',
    'special.rel_entr(p, q).sum()',
    BOTH,
    lambda i: {'divergence': special.rel_entr(*sides(i)).sum()},
)
add(
    'kl_divergence',
    'evidently',
    'kl_div (categorical column)',
    BOTH,
    lambda i: {'divergence': evidently.categorical('kl_div')(i)},
)
add(
    'kl_divergence',
    'evidently',
    'kl_div (numeric column)',
    SAMPLES,
    lambda i: {'divergence': evidently.numeric('kl_div')(i)},
)
add('kl_divergence', 'smclarify', 'bias.metrics.pretraining.KL', BOTH, clarify(pretraining.KL))
add('kl_divergence', 'frouros', 'KL(num_bins=10)', SAMPLES, lambda i: {'divergence': frouros(KL)(i)})

js = 'jensen_shannon'
add(
    js,
    'scipy',
    'spatial.distance.jensenshannon(p, q, base=2)',
    BOTH,
    lambda i: {'distance': distance.jensenshannon(*sides(i), base=2)},
)
add(
    js, 'scipy', 'spatial.distance.jensenshannon(p, q)', BOTH, lambda i: {'distance': distance.jensenshannon(*sides(i))}
)
add(
    js,
    'scipy',
    'spatial.distance.jensenshannon(p, q, base=2) ** 2',
    BOTH,
    lambda i: {'divergence': distance.jensenshannon(*sides(i), base=2) ** 2},
)
add(
    js,
    'scipy',
    'spatial.distance.jensenshannon(p, q) ** 2',
    BOTH,
    lambda i: {'divergence': distance.jensenshannon(*sides(i)) ** 2},
)
add(
    js,
    'evidently',
    'jensenshannon (categorical column)',
    BOTH,
    lambda i: {'distance': evidently.categorical('jensenshannon')(i)},
)
add(
    js,
    'evidently',
    'jensenshannon (numeric column)',
    SAMPLES,
    lambda i: {'distance': evidently.numeric('jensenshannon')(i)},
)
add(
    js,
    'nannyml',
    'jensen_shannon (categorical column)',
    BOTH,
    lambda i: {'distance': nannyml.categorical('jensen_shannon')(i)},
)
add(
    js,
    'nannyml',
    'jensen_shannon (continuous column)',
    SAMPLES,
    lambda i: {'distance': nannyml.continuous('jensen_shannon')(i)},
)
add(js, 'smclarify', 'bias.metrics.pretraining.JS', BOTH, clarify(pretraining.JS))
add(js, 'frouros', 'JS(num_bins=10)', SAMPLES, lambda i: {'distance': frouros(JS)(i)})

add(
    'hellinger',
    'evidently',
    'hellinger (categorical column)',
    BOTH,
    lambda i: {'distance': evidently.categorical('hellinger')(i)},
)
add(
    'hellinger',
    'evidently',
    'hellinger (numeric column)',
    SAMPLES,
    lambda i: {'distance': evidently.numeric('hellinger')(i)},
)
add(
    'hellinger',
    'nannyml',
    'hellinger (categorical column)',
    BOTH,
    lambda i: {'distance': nannyml.categorical('hellinger')(i)},
)
add(
    'hellinger',
    'nannyml',
    'hellinger (continuous column)',
    SAMPLES,
    lambda i: {'distance': nannyml.continuous('hellinger')(i)},
)
add(
    'hellinger',
    'whylogs',
    'viz.utils.drift_calculations.calculate_hellinger_distance',
    BOTH,
    lambda i: {'distance': calculate_hellinger_distance(*sides(i))},
)
add('hellinger', 'frouros', 'HellingerDistance(num_bins=2)', SAMPLES, lambda i: {'distance': _two_bins(i)})


def _two_bins(i):
    detector = HellingerDistance(num_bins=2)
    detector.fit(X=np.asarray(i['reference'], dtype=float))
    return detector.compare(X=np.asarray(i['current'], dtype=float))[0].distance


def _places(i):
    """Counts as a sample in which every category is a bin of its own."""
    size = len(i['reference_counts'])
    reference, current = (np.repeat(np.arange(size), i[name]).astype(float) for name in BOTH.split())
    detector = BhattacharyyaDistance(num_bins=size)
    detector.fit(X=reference)
    return detector.compare(X=current)[0].distance


tvd = 'total_variation_distance'
add(
    tvd,
    'scipy',
    'spatial.distance.cityblock(p, q) / 2',
    BOTH,
    lambda i: {'distance': distance.cityblock(*sides(i)) / 2},
)
add(tvd, 'smclarify', 'bias.metrics.pretraining.TVD', BOTH, clarify(pretraining.TVD, 'distance'))
add(
    'bhattacharyya',
    'frouros',
    'BhattacharyyaDistance (a bin for each category)',
    BOTH,
    lambda i: {'distance': _places(i)},
)
add('l_infinity', 'nannyml', 'l_infinity', BOTH, lambda i: {'distance': nannyml.categorical('l_infinity')(i)})
add('l_infinity', 'smclarify', 'bias.metrics.pretraining.KS', BOTH, clarify(pretraining.KS, 'distance'))
