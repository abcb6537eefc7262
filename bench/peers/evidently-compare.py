"""Seconds that Evidently's default drift report takes for two Parquet files.

  pip install evidently==0.7.23 "pandas<3" pyarrow
  python bench/peers/evidently-compare.py REFERENCE.parquet CURRENT.parquet
"""

import sys
import time

import pandas
from evidently import Report
from evidently.presets import DataDriftPreset

reference, current = (pandas.read_parquet(path) for path in sys.argv[1:3])
start = time.perf_counter()
Report([DataDriftPreset()]).run(current, reference).dict()
print(f"Evidently              {time.perf_counter() - start:.2f} s after the files were read")
