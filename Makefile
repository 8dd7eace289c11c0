# `make demo` and `make test` do all their own set-up on a fresh machine with Python 3.11.
.DEFAULT_GOAL := help
SHELL := /bin/bash
BIN := .venv/bin
export PYTHONUTF8 := 1

help:  ## This list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: setup  ## Build the example dossier and publish its memorandum in three formats
	@rm -rf demo
	@$(BIN)/pledgewatch demo --to demo

test: setup-dev  ## Lint, types, import contracts and every test, on SQLite and on PostgreSQL
	@scripts/setup-system
	@scripts/check

lint: setup-dev  ## Lint, types and import contracts only
	@scripts/check --no-tests

evaluate: setup-dev  ## Measure the reader on the corpora and write docs/accuracy.md
	@$(BIN)/python -m scripts.evaluate
	@$(BIN)/python -m scripts.write_reliability

formats: setup-dev  ## Read every file of the corpora and write docs/formats.md and docs/hostile-files.md
	@scripts/setup-system
	@$(BIN)/python -m scripts.write_formats

train: setup-dev  ## Make the weights of the learned labels from the corpora (minutes)
	@nice $(BIN)/python -m scripts.train

cards: setup-dev  ## Measure the learned labels and write docs/models (a quarter of an hour)
	@nice $(BIN)/python -m scripts.write_models

docs: setup-dev  ## Write the generated pages of docs/ from the code
	@$(BIN)/python -m scripts.write_reference
	@$(BIN)/python -m scripts.write_outcomes
	@$(BIN)/python -m scripts.write_catalogue
	@$(BIN)/python -m scripts.write_doors
	@$(BIN)/python -m scripts.write_tour

messages: setup-dev  ## Write the catalogue of the Russian pages and compile it (needs gettext)
	@$(BIN)/python -m scripts.write_messages

pictures: setup-dev  ## Picture the memorandum and every page of the workbench (needs poppler-utils, chromium)
	@$(BIN)/python -m scripts.write_pictures
	@$(BIN)/python -m scripts.write_screens

fuzz:  ## Give the readers of documents files that nobody would write, for an hour (MINUTES=60)
	@scripts/setup fuzz
	@nice .venv-fuzz/bin/python -m scripts.fuzz --minutes $(or $(MINUTES),60)

bench-read: setup-dev  ## Time the reader against the usual assembly and write docs/benchmarks.md
	@scripts/setup bench
	@$(BIN)/python -m scripts.bench_read

bench-web: setup-dev  ## Time every page with a full record and write docs/benchmarks-web.md
	@$(BIN)/python -m scripts.bench_serve
	@$(BIN)/python -m scripts.bench_web

lock:  ## Write requirements/*.txt anew (needs uv)
	@scripts/lock --upgrade

clean:  ## Remove what the commands above made
	rm -rf .venv .venv-bench .venv-fuzz build/fuzz demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

setup:
	@scripts/setup run

setup-dev:
	@scripts/setup dev

.PHONY: help demo test lint evaluate formats train cards docs messages pictures fuzz bench-read bench-web lock clean setup setup-dev
