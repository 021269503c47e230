"""Run argmap as ``python -m argmap``."""

from argmap.cli import main

raise SystemExit(main())
