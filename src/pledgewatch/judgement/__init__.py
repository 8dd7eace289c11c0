"""Criteria, evidence and a date become an outcome."""
