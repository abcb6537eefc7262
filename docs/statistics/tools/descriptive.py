"""Figures of one column, and the control of error over many tests and for shares."""

import numpy as np
import pandas as pd
from nannyml.thresholds import StandardDeviationThreshold
from river import stats as running
from scipy import stats
from scipy.stats import mstats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from .call import Calls

calls = Calls()
add = calls.add

for method in ('inverted_cdf', 'linear', 'median_unbiased'):
    add(
        'quantile',
        'numpy',
        f'quantile(method="{method}")',
        'values probabilities',
        lambda i, method=method: {'quantiles': np.quantile(i['values'], i['probabilities'], method=method)},
    )
add(
    'quantile',
    'pandas',
    'Series.quantile()',
    'values probabilities',
    lambda i: {'quantiles': pd.Series(i['values']).quantile(i['probabilities']).to_list()},
)
add(
    'quantile',
    'scipy',
    'stats.mstats.mquantiles(alphap=1/3, betap=1/3)',
    'values probabilities',
    lambda i: {'quantiles': mstats.mquantiles(i['values'], i['probabilities'], alphap=1 / 3, betap=1 / 3)},
)
add(
    'quantile',
    'scipy',
    'stats.mstats.mquantiles()',
    'values probabilities',
    lambda i: {'quantiles': mstats.mquantiles(i['values'], i['probabilities'])},
)


def running_moments(values):
    mean, var = running.Mean(), running.Var()
    for value in values:
        mean.update(value)
        var.update(value)
    return {'mean': mean.get(), 'variance_ddof1': var.get()}


def merged_moments(i):
    parts = []
    for side in ('a', 'b'):
        var = running.Var()
        for value in i[side]:
            var.update(value)
        parts.append(var)
    whole = parts[0] + parts[1]
    return {'n': whole.mean.n, 'mean': whole.mean.get(), 'variance_ddof1': whole.get()}


add(
    'variance',
    'numpy',
    'mean, var(ddof=1)',
    'values',
    lambda i: {'mean': np.mean(i['values']), 'variance_ddof1': np.var(i['values'], ddof=1)},
)
add('variance', 'numpy', 'var()', 'values', lambda i: {'variance_ddof1': np.var(i['values'])})
add(
    'variance',
    'pandas',
    'Series.mean(), Series.var()',
    'values',
    lambda i: {'mean': pd.Series(i['values']).mean(), 'variance_ddof1': pd.Series(i['values']).var()},
)
add('variance', 'river', 'stats.Mean, stats.Var', 'values', lambda i: running_moments(i['values']))
add(
    'variance',
    'scipy',
    'stats.describe',
    'values',
    lambda i: {'mean': stats.describe(i['values']).mean, 'variance_ddof1': stats.describe(i['values']).variance},
)
add(
    'summary_statistics',
    'pandas',
    'Series.agg(["count", "sum", "mean", "std", "median"])',
    'values',
    lambda i: pd.Series(i['values']).agg(['count', 'sum', 'mean', 'std', 'median']).to_dict(),
)
add(
    'summary_statistics',
    'numpy',
    'sum, mean, std(ddof=1), median',
    'values',
    lambda i: {
        'sum': np.sum(i['values']),
        'mean': np.mean(i['values']),
        'std': np.std(i['values'], ddof=1),
        'median': np.median(i['values']),
    },
)


def described(i):
    column = pd.Series([np.nan if value is None else value for value in i['values']], dtype=float)
    found = column.replace([np.inf, -np.inf], np.nan).describe()
    finite = column[np.isfinite(column)]
    return {
        'count': len(column),
        'null_count': column.isna().sum(),
        'infinite_count': np.isinf(column).sum(),
        'finite_count': found['count'],
        'distinct_finite': finite.nunique(),
        'min': found['min'],
        'max': found['max'],
        'mean': found['mean'],
        'std': found['std'],
        'q25': found['25%'],
        'median': found['50%'],
        'q75': found['75%'],
    }


def pooled(i):
    union = [*i['a'], *i['b']]
    return {
        'n': len(union),
        'mean': np.mean(union),
        'variance_ddof1': np.var(union, ddof=1),
        'skewness': stats.skew(union),
        'kurtosis_excess': stats.kurtosis(union),
    }


add('data_quality_profile', 'pandas', 'Series.describe() of the finite values, isna, nunique', 'values', described)
add('mergeable_moments', 'river', 'stats.Var + stats.Var', 'a b', merged_moments)
add('mergeable_moments', 'scipy', 'stats.skew, stats.kurtosis of the union', 'a b', pooled)
add(
    'threshold_standard_deviation',
    'nannyml',
    'StandardDeviationThreshold(std_lower_multiplier=None)',
    'values',
    lambda i: dict(
        zip(
            ('lower', 'upper'),
            StandardDeviationThreshold(std_lower_multiplier=None).thresholds(np.asarray(i['values'])),
            strict=True,
        ),
    ),
)

for name in ('fdr_bh', 'fdr_by', 'holm', 'bonferroni'):
    add(
        'multiple_testing',
        'statsmodels',
        f'stats.multitest.multipletests(method="{name}")',
        'p_values alpha',
        lambda i, name=name: _adjusted(multipletests(i['p_values'], i['alpha'], name)),
    )
for name in ('bh', 'by'):
    add(
        'multiple_testing',
        'scipy',
        f'stats.false_discovery_control(method="{name}")',
        'p_values alpha',
        lambda i, name=name: {'adjusted': stats.false_discovery_control(i['p_values'], method=name)},
    )


def _adjusted(found):
    return {'adjusted': found[1], 'rejected': found[0].sum()}


def interval(ends):
    return {'lower': ends[0], 'upper': ends[1]}


for name in ('wilson', 'beta'):
    add(
        'proportion_interval',
        'statsmodels',
        f'stats.proportion.proportion_confint(method="{name}")',
        'x n confidence',
        lambda i, name=name: interval(proportion_confint(i['x'], i['n'], 1 - i['confidence'], name)),
    )
for name in ('wilson', 'exact'):
    add(
        'proportion_interval',
        'scipy',
        f'stats.binomtest().proportion_ci(method="{name}")',
        'x n confidence',
        lambda i, name=name: interval(stats.binomtest(i['x'], i['n']).proportion_ci(i['confidence'], name)),
    )
for name in ('newcomb', 'wald'):
    add(
        'proportion_difference_interval',
        'statsmodels',
        f'stats.proportion.confint_proportions_2indep(method="{name}")',
        'x1 n1 x2 n2 confidence',
        lambda i, name=name: interval(
            confint_proportions_2indep(i['x1'], i['n1'], i['x2'], i['n2'], method=name, alpha=1 - i['confidence'])
        ),
    )


def relative_risk(i: dict) -> dict:
    found = stats.contingency.relative_risk(i['x1'], i['n1'], i['x2'], i['n2'])
    return {'ratio': found.relative_risk, **interval(found.confidence_interval(i['confidence']))}


add(
    'proportion_ratio_interval',
    'scipy',
    'stats.contingency.relative_risk().confidence_interval',
    'x1 n1 x2 n2 confidence',
    relative_risk,
)
add(
    'proportion_ratio_interval',
    'statsmodels',
    'stats.proportion.confint_proportions_2indep(compare="ratio", method="score")',
    'x1 n1 x2 n2 confidence',
    lambda i: interval(
        confint_proportions_2indep(
            i['x1'], i['n1'], i['x2'], i['n2'], compare='ratio', method='score', alpha=1 - i['confidence']
        )
    ),
)
