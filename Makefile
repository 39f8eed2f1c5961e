# Everything one does with this repository; `make help` lists it.
# Two commands do all set-up: `make site` and `make test`. Every path below is relative, so the folder's name may hold a space.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PORT ?= 8000
JOBS ?= 2
PYTHON ?=
CORPORA ?=
TLS ?=

VENV := .venv
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes

# A stamp is named after what it stands for, so a changed lock file installs again and a mere new file time does not.
RUN := $(VENV)/.run-$(shell cksum < requirements.txt | tr ' ' '-')
DEV := $(VENV)/.dev-$(shell cat requirements.txt requirements-dev.txt | cksum | tr ' ' '-')

# In CI a missing browser or HTML checker is a failure; at home it skips their tests and says so.
ifneq ($(CI),)
export TIMELINE_REQUIRE_BROWSER := 1
endif

.PHONY: help site html serve devserver publish check test test-all lint eval bench lock clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1 \2/p' Makefile | while read -r name words; do printf '  %-10s %s\n' "$$name" "$$words"; done

site: $(RUN) ## Set up on first use, then build the site into output/
	$(PY) tools/timeline build

html: site ## The same as site, by the name that Pelican users know

serve: site ## Build, then show output/ at http://127.0.0.1:8000/ (PORT=8000) with the headers of the real host
	$(PY) tools/serve.py output --port $(PORT)

devserver: $(RUN) ## Build into .preview/ on every change, at http://127.0.0.1:8000/ (PORT=8000)
	$(PY) -m pelican content --settings pelicanconf.py --output .preview --autoreload --listen --bind 127.0.0.1 --port $(PORT)

publish: $(RUN) ## Build for the public address (SITEURL=https://…), as a host does
	$(PY) tools/timeline build --settings publishconf.py

check: $(RUN) ## Check every event and source, without building
	$(PY) tools/timeline check --deep

lint: $(DEV) ## Check style, types and the floor plan of the code
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	PYTHONPATH=plugins $(VENV)/bin/lint-imports --no-logo

test: $(DEV) lint ## Set up what is missing, check style and types, run the tests
	@sh tools/chromium install
	@sh tools/vnu install
	$(PY) -m pytest -n $(JOBS) -m "not slow"

test-all: $(DEV) lint ## The same, with the tests that take long
	@sh tools/chromium install
	@sh tools/vnu install
	$(PY) -m pytest -n $(JOBS)

eval: $(RUN) ## Score the date finder (CORPORA=FOLDER of annotated texts), or weave (TLS=FOLDER of news topics)
ifneq ($(TLS),)
	$(PY) tools/eval_timelines.py "$(TLS)"
else
	$(PY) tools/eval.py "$(CORPORA)"
endif

bench: $(RUN) ## Measure check, build and date finding (a few minutes)
	$(PY) tools/bench.py

lock: ## Write requirements*.txt anew from pyproject.toml (needs uv)
	uv pip compile $(LOCK) pyproject.toml --extra search --output-file requirements.txt
	uv pip compile $(LOCK) pyproject.toml --extra search --extra test --constraint requirements.txt --output-file requirements-dev.txt

LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header

clean: ## Remove everything that make has made
	rm -rf $(VENV) output .preview .timeline .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis dist
	find plugins tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------------------------------------------------------------

# The first Python that is new enough and can make an environment. A link to a Python that is gone counts as missing, so
# an upgrade of the system makes a new environment by itself.
$(PY):
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "Making $(VENV) with $$("$$python" --version)"; \
	    "$$python" -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }; \
	    exit 0; \
	  fi; \
	done; \
	echo "This needs Python 3.11 or later with its venv module (on Debian and Ubuntu: apt install python3-venv)." >&2; \
	echo "If it has another name, say so: make site PYTHON=/path/to/python3.12" >&2; \
	exit 1

$(RUN): $(PY)
	@echo "Installing the packages of requirements.txt"
	@$(PIP_INSTALL) -r requirements.txt
	@rm -f $(VENV)/.run-* && touch $@

$(DEV): $(PY)
	@echo "Installing the packages of requirements-dev.txt"
	@$(PIP_INSTALL) -r requirements-dev.txt
	@rm -f $(VENV)/.run-* $(VENV)/.dev-* && touch $@ $(RUN)
