"""Tests of this folder work at a desk."""

from desk import desk

__all__ = ["desk"]
