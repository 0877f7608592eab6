"""Many specs, one result: a bounded window of tasks over any `concurrent.futures.Executor`.

`run(from_paths(…), executor, settings)` yields a small record for each cooperation; the papers go
to disk, each set into its own folder, and at the end a summary beside them.
"""

from ikzdocs.batch.dispatch import Portions
from ikzdocs.batch.executors import ProcessPool, dask, processes
from ikzdocs.batch.find import from_paths
from ikzdocs.batch.model import Job, Record, Settings, Status
from ikzdocs.batch.run import run
from ikzdocs.batch.table import count, from_table

__all__ = [
    "Job",
    "Portions",
    "ProcessPool",
    "Record",
    "Settings",
    "Status",
    "count",
    "dask",
    "from_paths",
    "from_table",
    "processes",
    "run",
]
