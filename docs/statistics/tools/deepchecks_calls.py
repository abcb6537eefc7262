"""deepchecks' measures of drift.

The release that is pinned looks for a scorer under a name that scikit-learn has dropped since, while it is imported;
none of what is asked here uses it.
"""

import sklearn.metrics._scorer as scorers

scorers._SCORERS.setdefault('max_error', scorers._SCORERS['neg_max_error'])

from deepchecks.utils.distribution import drift  # noqa: E402

__all__ = ['drift']
