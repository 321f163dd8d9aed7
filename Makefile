# Every target does all the set-up that it needs: Python 3.11 or newer, git and make are enough.
# What is installed depends on the lock files alone, so a target is quick when nothing changed.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV ?= .venv
FORMAT ?= text
BASE ?= HEAD
ROOT ?= .
BIN := $(VENV)/bin
# Python compiles what it imports; compiling everything beforehand is most of an installation.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --no-compile

# A stamp's name holds the checksum of what it was made from: time stamps mean nothing in a clone.
sum = $(shell cat $(1) | cksum | cut -d ' ' -f 1)
SITE_READY := $(VENV)/.ready-site-$(call sum,requirements-pip.txt requirements.txt pyproject.toml)
TEST_READY := $(VENV)/.ready-test-$(call sum,requirements.txt requirements-test.txt pyproject.toml)
NODE := tests/browser
NODE_READY := $(NODE)/node_modules/.ready-$(call sum,$(NODE)/package.json $(NODE)/package-lock.json)

.PHONY: help site serve check card test lint format bench coverage screenshots lighthouse lock clean

help: ## say what there is
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

site: $(SITE_READY) ## check everything and build the site into site/
	@$(BIN)/chronology build

serve: $(SITE_READY) ## show the site at http://127.0.0.1:8000 and rebuild it on every change
	@$(BIN)/chronology serve

check: $(SITE_READY) ## check events, documents and registers; build nothing
	@$(BIN)/chronology check --format $(FORMAT)

card: $(SITE_READY) ## what the working tree changes; BASE=main FORMAT=markdown, another ROOT
	@$(BIN)/chronology --root '$(ROOT)' diff '$(BASE)' --format $(FORMAT)

test: lint $(NODE_READY) ## lint, and run every test; PYTEST="-k dates" narrows it
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile $(PYTEST)

lint: $(TEST_READY) ## style, types and layers
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet || { echo 'mend it with: make format'; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@said=$$($(BIN)/lint-imports --no-logo) || { echo "$$said"; exit 1; }

format: $(TEST_READY) ## write the code as the formatter wants it
	@$(BIN)/ruff check --quiet --fix --exit-zero
	@$(BIN)/ruff format --quiet

bench: $(TEST_READY) ## time the check and the builds
	@PYTHONPATH=scripts:tests $(BIN)/python -m bench

coverage: $(TEST_READY) ## which branches no test takes; browsers left out
	@$(BIN)/python -m pytest -q -m 'not browser' --cov --cov-report=term $(PYTEST)

screenshots: $(TEST_READY) ## take the pictures of the README anew; needs Chromium
	@PYTHONPATH=scripts:tests $(BIN)/python -m browser.screenshots

lighthouse: $(TEST_READY) $(NODE_READY) ## what Lighthouse says of the main pages, speed included; needs Chromium
	@TIMED=yes $(BIN)/python -m pytest -q -s tests/browser/test_lighthouse.py

# Releases of the last week are left alone: a bad one is usually withdrawn by then.
LOCK := PIP_UPLOADED_PRIOR_TO=P7D CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet \
	--generate-hashes --allow-unsafe --strip-extras --newline=lf --no-emit-index-url \
	--no-emit-find-links --no-emit-trusted-host --no-emit-options

lock: $(TEST_READY) ## write the lock files anew; LOCK_WITH=--upgrade for newer versions
	$(PIP) pip-tools
	echo pip | $(LOCK) $(LOCK_WITH) -o requirements-pip.txt -
	$(LOCK) --all-build-deps $(LOCK_WITH) -o requirements.txt pyproject.toml
	$(LOCK) --all-extras -c requirements.txt $(LOCK_WITH) -o requirements-test.txt pyproject.toml
	npm install --prefix $(NODE) --package-lock-only
	$(BIN)/python tests/browser/tidy_lock.py

clean: ## remove what these targets made
	rm -rf $(VENV) site build .build $(NODE)/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV):
	@test -n '$(PYTHON)' || { echo 'this needs Python 3.11 or newer'; exit 2; }
	@$(PYTHON) -m venv $(VENV)

# The pip that Python brings may be years old and half as fast, so the first thing is a newer one.
$(SITE_READY): | $(VENV)
	@echo 'installing what the site needs (once) …'
	@$(PIP) --no-deps --require-hashes -r requirements-pip.txt
	@$(PIP) --no-deps --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@rm -f $(VENV)/.ready-site-*
	@touch $@

$(TEST_READY): $(SITE_READY)
	@echo 'installing what the tests need (once) …'
	@$(PIP) --no-deps --require-hashes -r requirements-test.txt
	@rm -f $(VENV)/.ready-test-*
	@touch $@

# Without npm the tests that need these tools say so and are skipped; in CI that is a failure.
$(NODE_READY):
	@if command -v npm >/dev/null; then \
	  echo 'installing the validator and the auditor of pages (once) …'; \
	  npm ci --loglevel=error --prefix $(NODE) && rm -f $(NODE)/node_modules/.ready-* && touch $@; \
	else echo 'npm is not here: the tests that validate finished pages will be skipped'; fi
