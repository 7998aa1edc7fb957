# `make demo` and `make test` need nothing but Python 3.10 or newer; both make their own .venv.

PYTHON ?= python3
BIN := .venv/bin
# By a path, not by a hook: a folder called khabar in the working directory would win over the hook.
EDITABLE := --config-settings editable_mode=compat --editable

.PHONY: help demo test check fix bench quality growth goldens lock clean

help: ## says what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: .venv/installed ## runs the main job on samples/ and prints the tables
	@tools/demo.sh $(BIN)

test: .venv/developing ## runs the tests; those whose server or data is absent are skipped and named
	$(BIN)/python -m pytest -q -rfEs

check: .venv/developing ## lint, format, types, direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: .venv/developing ## mends what lint and format can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/developing ## throughput, as ratios against a plain loop in the same run
	$(BIN)/python -m benchmarks.throughput

quality: .venv/developing .venv-compare/installed ## every field against labels, beside other extractors
	$(BIN)/python -m benchmarks.quality --compare

growth: .venv/developing ## work against page size, up to 10 MB
	$(BIN)/python -m benchmarks.growth

goldens: .venv/developing ## writes the expected rows of every sample anew; read the diff before you commit
	$(BIN)/python -m tools.update_goldens

lock: .venv/developing ## resolves requirements.lock anew
	$(BIN)/uv pip compile -q --universal --python-version 3.10 --all-extras --group compare --upgrade --no-header \
		--no-emit-package khabar pyproject.toml -o requirements.lock

clean: ## removes what the targets above made
	rm -rf .venv .venv-compare build dist demo-lake *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The lock is a constraint, so that everybody gets the versions that were tested.
.venv/installed: pyproject.toml setup.py requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
		{ echo "khabar needs Python 3.10 or newer; say which with: make PYTHON=/path/to/python3.12 demo"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock $(EDITABLE) .
	@touch $@

.venv/developing: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock $(EDITABLE) '.[dev]'
	@touch $@

# The other extractors, without khabar and by the same lock. Where they cannot be had, khabar is measured alone.
.venv-compare/installed: .venv/developing
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-compare && \
		$(BIN)/uv pip install --quiet --python .venv-compare/bin/python -c requirements.lock --group compare && \
		touch $@ || echo "the other extractors could not be installed"
