"""Imported before any tool: none may tell its makers that it was used, nor fill the screen with warnings."""

import logging
import os
import warnings

os.environ |= {
    'DISABLE_DEEPCHECKS_ANONYMOUS_TELEMETRY': 'True',
    'DISABLE_LATEST_VERSION_CHECK': 'True',
    'DO_NOT_TRACK': '1',
    'NML_DISABLE_USER_ANALYTICS': 'True',
    'NML_DISABLE_USAGE_LOGGING': 'True',
    'WHYLOGS_NO_ANALYTICS': 'True',
}
warnings.filterwarnings('ignore')
logging.disable(logging.WARNING)
