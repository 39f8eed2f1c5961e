"""Plain frozen values on which every other room stands: dates, texts, events, diagnostics. Standard library only."""
