"""Tests and distances of two samples of numbers."""

import dcor
import numpy as np
from alibi_detect.cd import CVMDrift
from frouros.detectors.data_drift import (
    EMD,
    AndersonDarlingTest,
    CVMTest,
    EnergyDistance,
    MannWhitneyUTest,
    WelchTTest,
)
from scipy import stats
from statsmodels.stats.weightstats import ttest_ind

from . import evidently_calls as evidently
from . import nannyml_calls as nannyml
from .call import Calls
from .deepchecks_calls import drift

calls = Calls()
add = calls.add
SAMPLES = 'reference current'
# alibi-detect keeps its scores as 32-bit numbers.
SINGLE = 2e-6


def pair(found) -> dict:
    return {'statistic': found.statistic, 'p_value': found.pvalue}


def two(i):
    return np.asarray(i['reference'], dtype=float), np.asarray(i['current'], dtype=float)


def alibi(detector):
    def ask(i):
        reference, current = two(i)
        p_value, statistic = detector(reference.reshape(-1, 1)).feature_score(
            reference.reshape(-1, 1), current.reshape(-1, 1)
        )
        return {'statistic': statistic[0], 'p_value': p_value[0]}

    return ask


def frouros(detector, statistic='statistic'):
    def ask(i):
        reference, current = two(i)
        one = detector()
        one.fit(X=reference)
        found = one.compare(X=current)[0]
        return {statistic: found.statistic, 'p_value': found.p_value}

    return ask


def frouros_distance(detector):
    def ask(i):
        reference, current = two(i)
        one = detector()
        one.fit(X=reference)
        return {'distance': one.compare(X=current)[0].distance}

    return ask


def p_of(name):
    return lambda i: {'p_value': evidently.numeric(name)(i)}


w1 = 'wasserstein_1'
add(w1, 'scipy', 'stats.wasserstein_distance', SAMPLES, lambda i: {'distance': stats.wasserstein_distance(*two(i))})
add(
    w1,
    'scipy',
    'stats.wasserstein_distance(u_weights, v_weights)',
    f'{SAMPLES} reference_weights current_weights',
    lambda i: {
        'distance': stats.wasserstein_distance(*two(i), i['reference_weights'], i['current_weights']),
    },
)
add(w1, 'evidently', 'wasserstein', SAMPLES, lambda i: {'distance': evidently.numeric('wasserstein')(i)})
add(
    w1,
    'nannyml',
    'wasserstein (fewer than 10,000 reference rows)',
    SAMPLES,
    lambda i: {'distance': nannyml.continuous('wasserstein')(i)},
)
add(w1, 'frouros', 'EMD', SAMPLES, frouros_distance(EMD))
add(
    w1,
    'deepchecks',
    'earth_movers_distance(margin_quantile_filter=0)',
    SAMPLES,
    lambda i: {'distance': drift.earth_movers_distance(*two(i), margin_quantile_filter=0)},
)
energy = 'energy_distance'
add(energy, 'scipy', 'stats.energy_distance', SAMPLES, lambda i: {'distance': stats.energy_distance(*two(i))})
add(
    energy,
    'scipy',
    'stats.energy_distance(u_weights, v_weights)',
    f'{SAMPLES} reference_weights current_weights',
    lambda i: {
        'distance': stats.energy_distance(*two(i), i['reference_weights'], i['current_weights']),
    },
)
add(energy, 'evidently', 'ed', SAMPLES, lambda i: {'distance': evidently.numeric('ed')(i)})
add(energy, 'frouros', 'EnergyDistance', SAMPLES, frouros_distance(EnergyDistance))
add(energy, 'dcor', 'energy_distance (not its root)', SAMPLES, lambda i: {'distance': dcor.energy_distance(*two(i))})

u = 'mann_whitney_u'
for name, options in {
    'stats.mannwhitneyu(method="asymptotic")': {'method': 'asymptotic'},
    'stats.mannwhitneyu(method="exact")': {'method': 'exact'},
    'stats.mannwhitneyu(alternative="less")': {'alternative': 'less'},
    'stats.mannwhitneyu()': {},
}.items():
    add(
        u,
        'scipy',
        name,
        SAMPLES,
        lambda i, options=options: {
            'u': stats.mannwhitneyu(*two(i), **options).statistic,
            'p_value': stats.mannwhitneyu(*two(i), **options).pvalue,
        },
    )
add(u, 'evidently', 'mannw', SAMPLES, p_of('mannw'))
add(u, 'frouros', 'MannWhitneyUTest', SAMPLES, frouros(MannWhitneyUTest, 'u'))


def t_scipy(equal_var):
    def ask(i):
        found = stats.ttest_ind(*two(i), equal_var=equal_var)
        return {**pair(found), 'degrees_of_freedom': found.df}

    return ask


t = 't_test'
for equal in (True, False):
    add(t, 'scipy', f'stats.ttest_ind(equal_var={equal})', SAMPLES, t_scipy(equal))
for usevar in ('pooled', 'unequal'):
    add(
        t,
        'statsmodels',
        f'stats.weightstats.ttest_ind(usevar="{usevar}")',
        SAMPLES,
        lambda i, usevar=usevar: dict(
            zip(('statistic', 'p_value', 'degrees_of_freedom'), ttest_ind(*two(i), usevar=usevar), strict=True),
        ),
    )
add(t, 'evidently', 't_test', SAMPLES, p_of('t_test'))
add(t, 'frouros', 'WelchTTest', SAMPLES, frouros(WelchTTest))

cvm = 'cramer_von_mises_2samp'
for method in ('asymptotic', 'exact', 'auto'):
    add(
        cvm,
        'scipy',
        f'stats.cramervonmises_2samp(method="{method}")',
        SAMPLES,
        lambda i, method=method: pair(stats.cramervonmises_2samp(*two(i), method=method)),
    )
add(cvm, 'evidently', 'cramer_von_mises', SAMPLES, p_of('cramer_von_mises'))
add(cvm, 'alibi-detect', 'CVMDrift', SAMPLES, alibi(CVMDrift), None, SINGLE)
add(cvm, 'frouros', 'CVMTest', SAMPLES, frouros(CVMTest))
add(
    cvm,
    'scipy',
    'stats._hypotests._pval_cvm_2samp_exact (internal)',
    'u n_reference n_current',
    lambda i: {
        'p_value': stats._hypotests._pval_cvm_2samp_exact(np.asarray([i['u']]), i['n_reference'], i['n_current'])[0],
    },
)

ad = 'anderson_darling_k_sample'
for midrank in (True, False):
    add(
        ad,
        'scipy',
        f'stats.anderson_ksamp(midrank={midrank})',
        'samples',
        lambda i, midrank=midrank: pair(stats.anderson_ksamp([np.asarray(x) for x in i['samples']], midrank=midrank)),
    )
add(ad, 'evidently', 'anderson', 'samples', lambda i: {'p_value': evidently.score('anderson', *i['samples'], 'num')})
add(
    ad,
    'frouros',
    'AndersonDarlingTest',
    'samples',
    lambda i: frouros(AndersonDarlingTest)({'reference': i['samples'][0], 'current': i['samples'][1]}),
)
es = 'epps_singleton_2samp'
add(es, 'scipy', 'stats.epps_singleton_2samp', SAMPLES, lambda i: pair(stats.epps_singleton_2samp(*two(i))))
add(es, 'evidently', 'es', SAMPLES, p_of('es'))
