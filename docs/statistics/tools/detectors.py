"""Detectors of change in a stream."""

from frouros.detectors import concept_drift as frouros
from river import drift
from river.drift import binary

from .call import Calls

calls = Calls()
add = calls.add
PAGE_HINKLEY = 'stream min_instances delta threshold alpha'
alarms = 'clamped frouros river_both river_up'


def river(create):
    def ask(i):
        detector, found = create(i), []
        for place, value in enumerate(i['stream']):
            detector.update(value)
            if detector.drift_detected:
                found.append(place)
        return {'detections': found}

    return ask


def of_frouros(create):
    """frouros leaves the reset after an alarm to its user."""

    def ask(i):
        detector, found = create(i), []
        for place, value in enumerate(i['stream']):
            detector.update(value=value)
            if detector.drift:
                found.append(place)
                detector.reset()
        return {'detections': found}

    return ask


def page_hinkley(mode):
    return lambda i: drift.PageHinkley(
        min_instances=i['min_instances'], delta=i['delta'], threshold=i['threshold'], alpha=i['alpha'], mode=mode
    )


def frouros_page_hinkley(i):
    config = frouros.PageHinkleyConfig(
        delta=i['delta'], lambda_=i['threshold'], alpha=i['alpha'], min_num_instances=i['min_instances']
    )
    return frouros.PageHinkley(config=config)


def frouros_cusum(i):
    return frouros.CUSUM(
        config=frouros.CUSUMConfig(delta=i['delta'], lambda_=i['threshold'], min_num_instances=i['min_instances'])
    )


def frouros_average(i):
    config = frouros.GeometricMovingAverageConfig(
        alpha=i['alpha'], lambda_=i['threshold'], min_num_instances=i['min_instances']
    )
    return frouros.GeometricMovingAverage(config=config)


def trace(i):
    detector, found = page_hinkley('up')(i), []
    for value in i['stream']:
        detector.update(value)
        found.append(detector._sum_increase - detector._min_increase)
    return {'statistic': found}


def window(i):
    """The window of a detector that is told never to look for a cut."""
    detector = drift.ADWIN(delta=0.002, grace_period=10**9)
    for value in i['stream']:
        detector.update(value)
    return {'width': detector.width, 'total': detector.total, 'sum_of_squared_deviations': detector.variance}


add('adwin', 'river', 'drift.ADWIN(delta)', 'stream delta', river(lambda i: drift.ADWIN(delta=i['delta'])))
add(
    'adwin',
    'frouros',
    'ADWIN(delta)',
    'stream delta',
    of_frouros(lambda i: frouros.ADWIN(config=frouros.ADWINConfig(delta=i['delta']))),
)
add('adwin', 'river', 'drift.ADWIN (width, total, variance)', 'stream', window, 'window_statistics')
for mode in ('up', 'both'):
    add('page_hinkley', 'river', f'drift.PageHinkley(mode="{mode}")', PAGE_HINKLEY, river(page_hinkley(mode)), alarms)
add('page_hinkley', 'frouros', 'PageHinkley', PAGE_HINKLEY, of_frouros(frouros_page_hinkley), alarms)
add('page_hinkley', 'river', 'drift.PageHinkley(mode="up") (its internal sums)', PAGE_HINKLEY, trace, 'river_up.trace')
add('cusum', 'frouros', 'CUSUM', 'stream min_instances delta threshold', of_frouros(frouros_cusum))
add(
    'geometric_moving_average',
    'frouros',
    'GeometricMovingAverage',
    'stream min_instances threshold alpha',
    of_frouros(frouros_average),
)
for name, own, theirs in (
    ('ddm', binary.DDM, (frouros.DDM, frouros.DDMConfig)),
    ('eddm', binary.EDDM, (frouros.EDDM, frouros.EDDMConfig)),
):
    add(name, 'river', f'drift.binary.{own.__name__}', 'stream', river(lambda i, own=own: own()))
    add(
        name,
        'frouros',
        theirs[0].__name__,
        'stream',
        of_frouros(lambda i, theirs=theirs: theirs[0](config=theirs[1]())),
    )
for name, own, theirs in (
    ('hddm_a', binary.HDDMA, (frouros.HDDMA, frouros.HDDMAConfig)),
    ('hddm_w', binary.HDDMW, (frouros.HDDMW, frouros.HDDMWConfig)),
):
    add(
        name,
        'river',
        f'drift.binary.{own.__name__}(two_sided_test)',
        'stream two_sided_test',
        river(lambda i, own=own: own(two_sided_test=i['two_sided_test'])),
    )
    add(
        name,
        'frouros',
        f'{theirs[0].__name__}(two_sided_test)',
        'stream two_sided_test',
        of_frouros(lambda i, theirs=theirs: theirs[0](config=theirs[1](two_sided_test=i['two_sided_test']))),
    )
