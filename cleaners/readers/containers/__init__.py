"""Files that hold others: zip files, web archives, e-books' packing, pages that a browser has packed."""
