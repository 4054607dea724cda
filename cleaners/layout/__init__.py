"""What a page's layout tells the rules: lines and their widths, sizes of type, what comes back on pages.

One fact, one file. Rules ask here, each for what its own damage needs; nothing here changes a word.
"""
