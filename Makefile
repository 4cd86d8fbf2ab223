SHELL := /bin/sh
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

packages := libsqlite3-dev libyaml-dev zlib1g-dev libsimdjson-dev nettle-dev jq
# What the tests hold reports, scripts and snapshots against.
test_packages := prometheus libxml2-utils tidy shellcheck etcd-server etcd-client
references := .build/references
clickhouse := .build/clickhouse
sources := Package.swift Sources Tests Benchmarks
audited := Tests/Fixtures/shop
as_of := 2026-01-31T00:00:00Z
tag_names := ../shared/corpora/tags.tsv

static := .build-install/static
install_flags := -c release --product tagtidy --scratch-path .build-install \
  --static-swift-stdlib -Xlinker --strip-debug

.PHONY: help audit test check verify format golden docs install bench bench-large bench-history \
  year bench-explain bench-plan bench-rules bench-etcd mutate-rules clickhouse tag-names \
  explain-test property-test kill-test fuzz prepare prepare-tests clean

help:
	@echo 'make audit          build, and audit the example export in $(audited)'
	@echo 'make test           run all tests'
	@echo 'make check          format, build, rules, generated docs and tests: before every commit'
	@echo 'make format         rewrite the sources in the house format'
	@echo 'make golden         rewrite the reports in reports/, and fail so that they are read'
	@echo 'make docs           rewrite the pages on rules and on the database in docs/'
	@echo 'make install        put one self-contained executable under PREFIX ($(PREFIX))'
	@echo 'make mutate-rules   break the rules and see whether their examples notice'
	@echo 'make clickhouse     run the rules on ClickHouse too, and compare what they find'
	@echo 'make bench          measure against jq; also bench-large, -history, -explain, -plan, -rules, -etcd'
	@echo 'make year           simulate a year of nights, and hold the forecasts against it'
	@echo 'make tag-names      score the reading of tag names on $(tag_names)'
	@echo 'make explain-test   hold explanations against plans of all recorded clusters'
	@echo 'make property-test  look at the plans of 5000 clusters drawn by lot'
	@echo 'make kill-test      kill fifty ingests and look at the database each time'
	@echo 'make fuzz           read damaged snapshots of etcd for an hour, or for SECONDS'
	@echo 'make clean          remove everything that was built'

audit: prepare
	$(SWIFT) build -c release --product tagtidy
	.build/release/tagtidy audit $(audited) --as-of $(as_of) --db .build/audit.db \
	  --output text=- --fail-on never

test: prepare-tests
	$(SWIFT) test

check: verify test

verify: prepare
	$(SWIFT) format lint --strict --recursive $(sources)
	$(SWIFT) build --build-tests
	.build/debug/tagtidy rules check
	.build/debug/tagtidy rules mutate
	.build/debug/tagtidy rules docs --check
	.build/debug/tagtidy schema docs --check

format:
	$(SWIFT) format --in-place --recursive $(sources)

# The tests rewrite the reports and then fail, so that the difference is read before it is committed.
golden: prepare
	@echo 'make golden: rewrites reports/ and then fails; read git diff reports/'
	UPDATE_GOLDEN=1 $(SWIFT) test --filter ReportsTests

docs: prepare
	$(SWIFT) build --product tagtidy
	.build/debug/tagtidy rules docs
	.build/debug/tagtidy schema docs

# Our own pkg-config files name the folder with the static archives first.
install: prepare
	.ci/static-libraries $(static)
	PKG_CONFIG_PATH='$(CURDIR)/$(static)' $(SWIFT) build $(install_flags)
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -s -m 755 .build-install/release/tagtidy '$(DESTDIR)$(PREFIX)/bin/tagtidy'

bench: bench-build
	python3 Benchmarks/bench.py images 5000 50000

bench-large: bench-build
	python3 Benchmarks/bench.py images 10000 100000

bench-history: bench-build
	python3 Benchmarks/bench.py history 1000 10000 100000 1000000

bench-explain: bench-build
	python3 Benchmarks/bench_explain.py 100000 1000000

# A year of nights, and what it adds to the database.
year: bench-build
	python3 Benchmarks/year.py forecast
	python3 Benchmarks/year.py size

bench-plan: bench-build
	python3 Benchmarks/bench.py plan 10000 100000

# About 1 GB: what images and image streams take up, and as much of other kinds.
bench-etcd: bench-build
	$(SWIFT) build -c release --product generate-snapshot
	python3 Benchmarks/bench_etcd.py 50000 500000

bench-rules: bench-build
	python3 Benchmarks/bench_rules.py 50000

clickhouse: bench-build
	.ci/prepare-clickhouse $(clickhouse)
	PYTHONPATH='$(CURDIR)/$(clickhouse)' python3 Benchmarks/clickhouse.py compare --failures

mutate-rules: prepare
	$(SWIFT) build --product tagtidy
	.build/debug/tagtidy rules mutate

.PHONY: bench-build
bench-build: prepare
	$(SWIFT) build -c release --product tagtidy
	$(SWIFT) build -c release --product generate-cluster

ifneq ($(wildcard $(tag_names)),)
tag-names: prepare
	$(SWIFT) build -c release --product measure-tag-names
	.build/release/measure-tag-names $(tag_names)
else
tag-names:
	@echo 'make tag-names: skipped, there is no $(tag_names)'
endif

explain-test: prepare
	TAGTIDY_THOROUGH=1 $(SWIFT) test --filter ExplanationOracleTests

property-test: prepare
	TAGTIDY_SEEDS=$(or $(SEEDS),5000) $(SWIFT) test --filter RetirementPropertyTests

kill-test: prepare-tests
	TAGTIDY_KILLS=50 $(SWIFT) test --filter EndToEndTests

fuzz: prepare
	$(SWIFT) build -c release --product fuzz-etcd
	.build/release/fuzz-etcd --seconds $(or $(SECONDS),3600) --folder .build/fuzz

prepare:
	@.ci/prepare $(packages)

prepare-tests: prepare
	@.ci/prepare $(test_packages)
	@.ci/prepare-references $(references)

clean:
	rm -rf .build .build-install
