"""The two-sample Kolmogorov-Smirnov test."""

import numpy as np
from alibi_detect.cd import KSDrift
from frouros.detectors.data_drift import KSTest
from scipy import stats

from . import nannyml_calls as nannyml
from .call import Calls
from .deepchecks_calls import drift
from .samples import SAMPLES, SINGLE, alibi, frouros, p_of, pair, two

calls = Calls()
add = calls.add
ks = 'kolmogorov_smirnov'
with_p = 'two_sided.exact two_sided.limit two_sided.asymptotic_kstwo one_sided_greater.exact'
d_only = 'statistic location'


def limit(i):
    d, n, m = stats.ks_2samp(*two(i)).statistic, len(i['reference']), len(i['current'])
    return {'statistic': d, 'p_value': stats.kstwobign.sf(d * np.sqrt(n * m / (n + m)))}


def location(i):
    found = stats.ks_2samp(*two(i))
    return {'statistic': found.statistic, 'location': found.statistic_location, 'sign': found.statistic_sign}


for method in ('exact', 'asymp', 'auto'):
    add(
        ks,
        'scipy',
        f'stats.ks_2samp(method="{method}")',
        SAMPLES,
        lambda i, method=method: pair(stats.ks_2samp(*two(i), method=method)),
        with_p,
    )
add(
    ks,
    'scipy',
    'stats.ks_2samp(alternative="greater")',
    SAMPLES,
    lambda i: pair(stats.ks_2samp(*two(i), alternative='greater')),
    with_p,
)
add(ks, 'scipy', 'stats.ks_2samp().statistic, stats.kstwobign.sf(D * sqrt(n * m / (n + m)))', SAMPLES, limit, with_p)
add(ks, 'scipy', 'stats.ks_2samp() (statistic, statistic_location, statistic_sign)', SAMPLES, location, d_only)
add(ks, 'evidently', 'ks', SAMPLES, p_of('ks'), with_p)
add(ks, 'alibi-detect', 'KSDrift', SAMPLES, alibi(KSDrift), with_p, SINGLE)
add(ks, 'frouros', 'KSTest', SAMPLES, frouros(KSTest), with_p)
add(
    ks,
    'nannyml',
    'kolmogorov_smirnov (fewer than 10,000 reference rows)',
    SAMPLES,
    lambda i: {'statistic': nannyml.continuous('kolmogorov_smirnov')(i)},
    'statistic',
)
add(
    ks,
    'deepchecks',
    'kolmogorov_smirnov',
    SAMPLES,
    lambda i: {'statistic': drift.kolmogorov_smirnov(*two(i))},
    'statistic',
)
add(
    ks,
    'scipy',
    'stats.kstwobign.sf(D * sqrt(n * m / (n + m)))',
    'statistic n m',
    lambda i: {
        'p_value': stats.kstwobign.sf(i['statistic'] * np.sqrt(i['n'] * i['m'] / (i['n'] + i['m']))),
    },
)
