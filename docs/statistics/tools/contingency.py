"""Tests and measures of tables of counts."""

import numpy as np
import pandas as pd
from alibi_detect.cd import ChiSquareDrift, FETDrift
from frouros.detectors.data_drift import ChiSquareTest
from scipy import stats
from scipy.spatial import distance
from smclarify.bias.metrics import pretraining
from statsmodels.stats.contingency_tables import Table
from statsmodels.stats.proportion import proportions_ztest

from . import evidently_calls as evidently
from . import nannyml_calls as nannyml
from .call import Calls, rows
from .deepchecks_calls import drift
from .distances import as_arrays, clarify, sides

calls = Calls()
add = calls.add
BOTH = 'reference_counts current_counts'
SINGLE = 2e-6


def homogeneity(table, **options) -> dict:
    found = stats.chi2_contingency(table, **options)
    return {'statistic': found.statistic, 'degrees_of_freedom': found.dof, 'p_value': found.pvalue}


def goodness(i, **options) -> dict:
    reference, current = as_arrays(i)
    found = stats.power_divergence(current, reference * (current.sum() / reference.sum()), **options)
    return {'statistic': found.statistic, 'p_value': found.pvalue}


def table_of(i):
    """Counts of two samples as a table without categories that nobody has."""
    table = np.vstack(as_arrays(i))
    return table[:, table.sum(axis=0) > 0]


def nominal(i) -> dict:
    found = Table(np.asarray(i['table']), shift_zeros=False).test_nominal_association()
    return {'statistic': found.statistic, 'degrees_of_freedom': found.df, 'p_value': found.pvalue}


def numbers(counts):
    return np.repeat(np.arange(len(counts)), counts)


def alibi_chi_square(i):
    reference, current = (numbers(row).reshape(-1, 1) for row in i['table'])
    p_value, statistic = ChiSquareDrift(reference).feature_score(reference, current)
    return {'statistic': statistic[0], 'p_value': p_value[0]}


def alibi_fisher(alternative):
    def ask(i):
        reference, current = (1 - numbers(row).reshape(-1, 1) for row in i['table'])
        return {'p_value': FETDrift(reference, alternative=alternative).feature_score(reference, current)[0][0]}

    return ask


def frouros_chi_square(i):
    detector = ChiSquareTest()
    detector.fit(X=np.asarray(rows(i['table'][0])))
    found = detector.compare(X=np.asarray(rows(i['table'][1])))[0]
    return {'statistic': found.statistic, 'p_value': found.p_value}


chi = 'chi_square'
tables = 'homogeneity homogeneity.yates'
for correction in (False, True):
    add(
        chi,
        'scipy',
        f'stats.chi2_contingency(correction={correction})',
        'table',
        lambda i, correction=correction: homogeneity(i['table'], correction=correction),
    )
    add(
        chi,
        'scipy',
        f'stats.chi2_contingency(correction={correction}) of the two rows',
        BOTH,
        lambda i, correction=correction: homogeneity(table_of(i), correction=correction),
        'homogeneity.merged',
    )
add(
    chi, 'statsmodels', 'stats.contingency_tables.Table(shift_zeros=False).test_nominal_association()', 'table', nominal
)
add(chi, 'nannyml', 'chi2', 'table', nannyml.chi_square)
add(chi, 'alibi-detect', 'ChiSquareDrift', 'table', alibi_chi_square, None, SINGLE)
add(chi, 'frouros', 'ChiSquareTest', 'table', frouros_chi_square)
add(chi, 'evidently', 'chisquare', 'table', lambda i: {'p_value': evidently.table('chisquare')(i)})
add(chi, 'scipy', 'stats.chisquare(current, reference * m / n)', BOTH, goodness, 'goodness_of_fit')
add(
    chi,
    'evidently',
    'chisquare',
    BOTH,
    lambda i: {'p_value': evidently.categorical('chisquare')(i)},
    'goodness_of_fit goodness_of_fit.deequ homogeneity.merged',
)

g = 'g_test'
add(
    g,
    'scipy',
    'stats.chi2_contingency(lambda_="log-likelihood", correction=False)',
    'table',
    lambda i: homogeneity(i['table'], lambda_='log-likelihood', correction=False),
)
add(
    g,
    'scipy',
    'stats.chi2_contingency(lambda_="log-likelihood")',
    'table',
    lambda i: homogeneity(i['table'], lambda_='log-likelihood'),
)
add(
    g,
    'scipy',
    'stats.power_divergence(current, reference, lambda_="log-likelihood")',
    BOTH,
    lambda i: goodness(i, lambda_='log-likelihood'),
)
add(g, 'evidently', 'g_test', BOTH, lambda i: {'p_value': evidently.categorical('g_test')(i)})
add(g, 'evidently', 'g_test', 'table', lambda i: {'p_value': evidently.table('g_test')(i)})

for side in ('two-sided', 'greater'):
    add(
        'fisher_exact',
        'scipy',
        f'stats.fisher_exact(alternative="{side}")',
        'table',
        lambda i, side=side: {'p_value': stats.fisher_exact(i['table'], alternative=side).pvalue},
    )
    add('fisher_exact', 'alibi-detect', f'FETDrift(alternative="{side}")', 'table', alibi_fisher(side))
add('fisher_exact', 'evidently', 'fisher_exact', 'table', lambda i: {'p_value': evidently.table('fisher_exact')(i)})

expected = 'expected_frequencies'
add(
    expected,
    'scipy',
    'stats.contingency.expected_freq',
    'table',
    lambda i: {'expected': stats.contingency.expected_freq(i['table'])},
)
add(
    expected,
    'statsmodels',
    'stats.contingency_tables.Table.fittedvalues',
    'table',
    lambda i: {'expected': Table(np.asarray(i['table']), shift_zeros=False).fittedvalues},
)
for kind in ('cramer', 'pearson', 'tschuprow'):
    add(
        'association',
        'scipy',
        f'stats.contingency.association(method="{kind}")',
        'table',
        lambda i, kind=kind: {'value': stats.contingency.association(i['table'], method=kind)},
        kind,
    )
add(
    'cramers_v',
    'scipy',
    'stats.contingency.association(method="cramer") of the two rows',
    BOTH,
    lambda i: {'value': stats.contingency.association(table_of(i), method='cramer')},
)
add(
    'cramers_v',
    'deepchecks',
    'cramers_v',
    BOTH,
    lambda i: {'value': drift.cramers_v(*(pd.Series(rows(i[name])) for name in BOTH.split()))},
)

bundle = 'categorical_bundle'
add(
    bundle,
    'scipy',
    'stats.chi2_contingency, stats.contingency.association, stats.chisquare, spatial.distance',
    BOTH,
    lambda i: {
        'homogeneity_statistic': homogeneity(table_of(i), correction=False)['statistic'],
        'degrees_of_freedom': homogeneity(table_of(i))['degrees_of_freedom'],
        'cramers_v': stats.contingency.association(table_of(i), method='cramer'),
        'goodness_of_fit_statistic': goodness(i)['statistic'],
        'js_distance_base_2': distance.jensenshannon(*sides(i), base=2),
        'linf': distance.chebyshev(*sides(i)),
        'tvd': distance.cityblock(*sides(i)) / 2,
    },
)
add(
    bundle,
    'evidently',
    'psi and hellinger (categorical column)',
    BOTH,
    lambda i: {
        'psi_eps_1e_4': evidently.categorical('psi')(i),
        'hellinger': evidently.categorical('hellinger')(i),
    },
)
add(
    bundle,
    'nannyml',
    'jensen_shannon, hellinger and l_infinity',
    BOTH,
    lambda i: {
        'js_distance_base_2': nannyml.categorical('jensen_shannon')(i),
        'hellinger': nannyml.categorical('hellinger')(i),
        'linf': nannyml.categorical('l_infinity')(i),
    },
)
add(bundle, 'smclarify', 'bias.metrics.pretraining.TVD', BOTH, clarify(pretraining.TVD, 'tvd'))


def z_statsmodels(i):
    z, p = proportions_ztest([i['x1'], i['x2']], [i['n1'], i['n2']])
    return {'z': z, 'p_value': p}


def z_evidently(i):
    columns = [[1] * i[f'x{side}'] + [0] * (i[f'n{side}'] - i[f'x{side}']) for side in (1, 2)]
    return {'p_value': evidently.score('z', *columns, 'cat')}


add('z_test_proportions', 'statsmodels', 'stats.proportion.proportions_ztest', 'x1 n1 x2 n2', z_statsmodels)
add('z_test_proportions', 'evidently', 'z', 'x1 n1 x2 n2', z_evidently)
