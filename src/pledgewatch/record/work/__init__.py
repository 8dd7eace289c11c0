"""Work that takes time: jobs are claimed, done and finished, however often a worker is killed.

`worker` is the loop, `leases` who holds a job, `kinds` what each kind of job does. A worker that
waits has loaded nothing of the reader: what is heavy is imported when the first job needs it.
"""
