"""The commands of ``cutline``, one file each: ``arguments`` says how it is called, ``run`` does it.

Nothing heavy is imported at the top of these files: ``cutline --help`` reads them all.
"""
