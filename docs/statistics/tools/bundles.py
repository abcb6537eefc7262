"""Several distances of two share vectors at once, histograms and the edges of their bins."""

import numpy as np
from scipy import special, stats
from scipy.spatial import distance
from whylogs.viz.utils.drift_calculations import calculate_hellinger_distance

from .call import Calls
from .deepchecks_calls import drift
from .distances import jeffreys

calls = Calls()
add = calls.add

pmf = 'pmf_distance_bundle'
add(
    pmf,
    'scipy',
    'spatial.distance.jensenshannon, special.rel_entr, spatial.distance.chebyshev and cityblock',
    'p q',
    lambda i: {
        'js_distance_base_e': distance.jensenshannon(i['p'], i['q']),
        'js_distance_base_2': distance.jensenshannon(i['p'], i['q'], base=2),
        'js_divergence_nats': distance.jensenshannon(i['p'], i['q']) ** 2,
        'js_divergence_bits': distance.jensenshannon(i['p'], i['q'], base=2) ** 2,
        'kl_pq_nats': special.rel_entr(i['p'], i['q']).sum(),
        'kl_qp_nats': special.rel_entr(i['q'], i['p']).sum(),
        'kl_pq_bits': stats.entropy(i['p'], i['q'], base=2),
        'linf': distance.chebyshev(i['p'], i['q']),
        'tvd': distance.cityblock(i['p'], i['q']) / 2,
        'psi': jeffreys(np.asarray(i['p']), np.asarray(i['q'])),
    },
)
add(
    pmf,
    'whylogs',
    'viz.utils.drift_calculations.calculate_hellinger_distance',
    'p q',
    lambda i: {'hellinger': calculate_hellinger_distance(i['p'], i['q'])},
)
add(pmf, 'deepchecks', 'psi(from_freqs=True)', 'p q', lambda i: {'psi': drift.psi(i['p'], i['q'], from_freqs=True)})
add(
    'histogram',
    'numpy',
    'histogram(values, edges)',
    'values edges',
    lambda i: {'counts': np.histogram(i['values'], i['edges'])[0]},
)
for rule in ('sturges', 'doane'):
    add(
        'bin_edges',
        'numpy',
        f'histogram_bin_edges(bins="{rule}")',
        'values',
        lambda i, rule=rule: {'edges': np.histogram_bin_edges(i['values'], rule)},
    )
