"""The areas of score.py, one a file."""
