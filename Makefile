# Two commands on a fresh machine: `make demo` and `make test`. Only Python (3.11 or newer) is needed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK   := $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
            --no-header --no-annotate --no-emit-index-url pyproject.toml

.PHONY: demo test lint bench gate docs pictures lock clean

demo: $(VENV)/.run
	@$(BIN)/ikzdocs render samples/birkenau-digitalisierung.yaml -o out --force --stichtag 2026-11-21

test: $(VENV)/.test lint
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest -q -n auto
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy ikzdocs tests
	$(BIN)/lint-imports

bench: $(VENV)/.test | .tools/bench/node_modules/docxtemplater
	$(BIN)/python -m benchmarks

gate: $(VENV)/.test
	$(BIN)/python -m benchmarks.gate

docs: $(VENV)/.test
	$(BIN)/python -m scripts.angaben
	$(BIN)/python -m scripts.regeln
	$(BIN)/python -m scripts.manual

pictures: $(VENV)/.test
	$(BIN)/python -m scripts.gallery
	$(BIN)/python -m scripts.screenshots

lock: $(VENV)/.test
	$(LOCK) --group build -o requirements/run.txt
	$(LOCK) --group build --group test --all-extras -o requirements/test.txt

clean:
	rm -rf $(VENV) out dist build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "ikzdocs braucht Python 3.11 oder neuer ($(PYTHON) ist älter oder fehlt)."; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python kann hier keine Umgebung anlegen. Auf Debian: apt-get install python3-venv"; exit 2; }

# Only to compare with; where npm is missing, the page says so.
.tools/bench/node_modules/docxtemplater:
	-npm install --no-save --no-audit --no-fund --silent --prefix .tools/bench \
	  docxtemplater@3.71.0 pizzip@3.3.0

# $(1): the locked requirements. Compiled here, so that the first start need not.
define install
$(PIP) install --require-hashes -r $(1)
$(PIP) install --no-deps --no-build-isolation --editable .
@$(BIN)/python -m compileall -q ikzdocs
@touch $@
endef

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(call install,$<)

$(VENV)/.test: requirements/test.txt pyproject.toml | $(BIN)/python
	$(call install,$<)
