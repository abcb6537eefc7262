"""The calls of other tools, a module for each kind of statistic, and the worked examples that they are given."""
