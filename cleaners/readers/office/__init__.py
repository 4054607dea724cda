"""Word processors' documents: what their formats have in common, and the walks through each."""
