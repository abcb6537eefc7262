"""Measures of fairness between groups."""

import fairlearn.metrics as fl
import numpy as np
import pandas as pd
from aif360.sklearn import metrics as aif
from smclarify.bias.metrics import posttraining, pretraining

from .call import Calls

calls = Calls()
add = calls.add
GROUPED = 'y_true y_pred sensitive_feature'
RATES = {
    'tpr': fl.true_positive_rate,
    'fpr': fl.false_positive_rate,
    'tnr': fl.true_negative_rate,
    'fnr': fl.false_negative_rate,
}


def gaps(measure, **options):
    def ask(i):
        given = {'y_true': i['y_true'], 'y_pred': i['y_pred'], 'sensitive_features': i['sensitive_feature'], **options}
        return {kind: getattr(fl, f'{measure}_{kind}')(**given) for kind in ('difference', 'ratio')}

    return ask


def frame(i):
    measures = {
        'tpr': fl.true_positive_rate,
        'fpr': fl.false_positive_rate,
        'selection_rate': fl.selection_rate,
        'count': fl.count,
    }
    return fl.MetricFrame(
        metrics=measures, y_true=i['y_true'], y_pred=i['y_pred'], sensitive_features=i['sensitive_feature']
    )


def against_overall(i):
    one = frame(i)
    return {
        kind: getattr(one, kind)(method='to_overall')[['tpr', 'fpr', 'selection_rate']].to_dict()
        for kind in ('difference', 'ratio')
    }


def fairlearn_bundle(i):
    given = {'y_true': i['y_true'], 'y_pred': i['y_pred'], 'sensitive_features': i['sensitive_feature']}
    return {
        'demographic_parity_difference': fl.demographic_parity_difference(**given),
        'demographic_parity_ratio': fl.demographic_parity_ratio(**given),
        'equalized_odds_difference_worst_case': fl.equalized_odds_difference(**given),
        'equalized_odds_difference_mean': fl.equalized_odds_difference(**given, agg='mean'),
        'equalized_odds_ratio_worst_case': fl.equalized_odds_ratio(**given),
        'equal_opportunity_difference': fl.equal_opportunity_difference(**given),
        'equal_opportunity_ratio': fl.equal_opportunity_ratio(**given),
    }


def rate_bundle(i):
    return {name: rate(i['y_true'], i['y_pred']) for name, rate in RATES.items()}


add(
    'confusion_rates', 'fairlearn', 'metrics.true_positive_rate, ..., false_negative_rate', 'y_true y_pred', rate_bundle
)
for measure in ('demographic_parity', 'equal_opportunity', 'equalized_odds'):
    add(measure, 'fairlearn', f'metrics.{measure}_difference, metrics.{measure}_ratio', GROUPED, gaps(measure))
add(
    'equalized_odds',
    'fairlearn',
    'metrics.equalized_odds_difference(agg="mean"), ratio likewise',
    GROUPED,
    gaps('equalized_odds', agg='mean'),
)
add(
    'demographic_parity',
    'fairlearn',
    'metrics.demographic_parity_difference(method="to_overall"), ratio likewise',
    GROUPED,
    gaps('demographic_parity', method='to_overall'),
)
add(
    'group_metrics',
    'fairlearn',
    'metrics.MetricFrame.group_min(), group_max()',
    GROUPED,
    lambda i: {'group_min': frame(i).group_min().to_dict(), 'group_max': frame(i).group_max().to_dict()},
)
add(
    'group_metrics',
    'fairlearn',
    'metrics.MetricFrame.difference(method="to_overall"), ratio likewise',
    GROUPED,
    against_overall,
)
add(
    'fairness_bundle',
    'fairlearn',
    'metrics.demographic_parity_difference, ..., equal_opportunity_ratio',
    f'{GROUPED} sample_weight',
    fairlearn_bundle,
)


def aif_bundle(i):
    truth = pd.Series(i['y_true'], index=pd.Index(i['sensitive_feature'], name='group'))
    given = {'y_true': truth, 'y_pred': np.asarray(i['y_pred']), 'prot_attr': 'group', 'priv_group': i['privileged']}
    return {
        'statistical_parity_difference': aif.statistical_parity_difference(**given),
        'disparate_impact': aif.disparate_impact_ratio(**given),
        'equal_opportunity_difference': aif.equal_opportunity_difference(**given),
        'average_odds_difference': aif.average_odds_difference(**given),
        'average_abs_odds_difference': aif.average_odds_error(**given),
    }


def labelled(values, groups):
    return pd.Series(values, index=pd.Index(groups, name='group'))


add(
    'fairness_bundle',
    'aif360',
    'sklearn.metrics.statistical_parity_difference, ..., average_odds_error',
    f'{GROUPED} privileged',
    aif_bundle,
)
add(
    'class_imbalance',
    'aif360',
    'sklearn.metrics.class_imbalance',
    'group privileged sample_weight',
    lambda i: {
        'value': aif.class_imbalance(
            labelled(i['group'], i['group']),
            prot_attr='group',
            priv_group=i['privileged'],
            sample_weight=np.asarray(i['sample_weight']),
        ),
    },
)
cdd = 'conditional_demographic_disparity'
add(
    cdd,
    'aif360',
    f'sklearn.metrics.{cdd}',
    'group label sample_weight',
    lambda i: {
        'value': aif.conditional_demographic_disparity(
            labelled(i['label'], i['group']),
            prot_attr='group',
            pos_label=1,
            sample_weight=np.asarray(i['sample_weight']),
        ),
    },
)


def benefits(i):
    return 1 + np.asarray(i['y_pred']) - np.asarray(i['y_true'])


add(
    'generalized_entropy_index',
    'aif360',
    'sklearn.metrics.generalized_entropy_error',
    'y_true y_pred',
    lambda i: {'value': aif.generalized_entropy_error(np.asarray(i['y_true']), np.asarray(i['y_pred']))},
)
add(
    'theil_index',
    'aif360',
    'sklearn.metrics.theil_index',
    'y_true y_pred',
    lambda i: {'value': aif.theil_index(benefits(i))},
)
add(
    'between_group_generalized_entropy_index',
    'aif360',
    'sklearn.metrics.between_group_generalized_entropy_error',
    'y_true y_pred group',
    lambda i: {
        'value': aif.between_group_generalized_entropy_error(
            labelled(i['y_true'], i['group']), np.asarray(i['y_pred']), prot_attr='group'
        ),
    },
)

AFTER = ('AD', 'DAR', 'DCA', 'DCR', 'DRR', 'RD', 'SD', 'TE')


def clarify(name):
    def ask(i):
        facet = pd.Series(i['facet'])
        sensitive, label, said = facet == i['sensitive'], pd.Series(i['label']) == 1, pd.Series(i['predicted']) == 1
        if name == 'CI':
            return {'value': pretraining.CI(facet, sensitive)}
        if name == 'DPL':
            return {'value': pretraining.DPL(facet, sensitive, label)}
        if name in ('DI', 'DPPL'):
            return {'value': getattr(posttraining, name)(facet, sensitive, said)}
        return {'value': getattr(posttraining, name)(facet, sensitive, label, said)}

    return ask


for name in ('CI', 'DPL', 'DI', 'DPPL', *AFTER):
    module = 'pretraining' if name in ('CI', 'DPL') else 'posttraining'
    add(
        'clarify_bias',
        'smclarify',
        f'bias.metrics.{module}.{name}',
        'facet label predicted sensitive',
        clarify(name),
        name,
    )
add(
    cdd,
    'smclarify',
    'bias.metrics.pretraining.CDDL',
    'facet label group sensitive',
    lambda i: {
        'value': pretraining.CDDL(
            pd.Series(i['facet']),
            pd.Series(i['facet']) == i['sensitive'],
            pd.Series(i['label']) == 1,
            pd.Series(i['group']),
        ),
    },
)
