# make study   install what is missing, build, and study
# make test    run all tests; 'make test-browser' those with a real browser, 'make test-memory' those under valgrind,
#              'make test-anki' those with Anki's engine
# make torture what power cuts and kills leave of what was acknowledged
# make fuzz    damages stores by dice and runs commands over them: MINUTES=10 SEED=1
# make growth  how the time for a card grows with its size, for each shape of card
# make bench   how long a learner waits; 'make budget' counts instructions
# make install PREFIX=/usr/local

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
PACKAGES := pkg-config libedit-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libzip-dev libzstd-dev
SOURCES := Package.swift $(shell find Sources -type f)
PROGRAM := .build/release/nacre

.PHONY: study build test fuzz growth test-browser browser test-memory test-anki torture valgrind budget bench install uninstall format packages clean

study: $(PROGRAM)
	@$(PROGRAM) study

build: $(PROGRAM)

# Statically linked to Swift's libraries, the program starts in half the time and runs where Swift is not installed.
$(PROGRAM): $(SOURCES) | packages
	$(SWIFT) build -c release --static-swift-stdlib -Xlinker -s --product nacre
	@touch $@

# The time limit stands outside the tests, for one that waits on a terminal for ever would never notice its own; and around the tests alone,
# for how long a machine builds is no fault of theirs.
test: packages
	$(SWIFT) build --build-tests --disable-xctest --explicit-target-dependency-import-check error
	SWIFT_BACKTRACE=enable=no timeout --kill-after=10 1500 $(SWIFT) test --skip-build --disable-xctest

# What reports look like in a real browser. Without one, 'make test' skips that.
test-browser: packages browser
	$(SWIFT) build --build-tests --disable-xctest --explicit-target-dependency-import-check error
	SWIFT_BACKTRACE=enable=no timeout --kill-after=10 600 $(SWIFT) test --skip-build --disable-xctest --filter ReportBrowserTests

browser:
	@for program in chromium chromium-browser google-chrome; do ! command -v $$program >/dev/null || exit 0; done; \
	timeout --kill-after=10 300 $(MAKE) --no-print-directory packages PACKAGES=chromium </dev/null

# Whether optimised code reads memory that it has freed, which the other tests cannot see: they are not optimised. The modules are built with
# the program's own flags, so that both share them; -S leaves out what valgrind cannot read, and keeps the names. Values that are not set are
# not looked for: the optimiser compares what an optional would hold before it asks whether it holds anything, to no effect.
test-memory: packages valgrind
	$(SWIFT) build -c release --static-swift-stdlib -Xlinker -S --product MemoryCheck
	timeout --kill-after=10 1000 valgrind --quiet --undef-value-errors=no --error-exitcode=1 --log-file=.build/memory.txt \
		.build/release/MemoryCheck Tests/CardsTests/Catalogue/*.md Tests/NacreTests/Transcripts/import-*.txt Decks/*.md || \
		{ $(SWIFT) demangle --simplified < .build/memory.txt >&2; exit 1; }

# Whether any damage to a store, by dice from SEED on and for so many MINUTES, ends a command by a signal, keeps it for over 5 seconds, or makes it
# lie. What was found is told with its seed.
MINUTES ?= 10
SEED ?= 1
fuzz: $(PROGRAM)
	$(SWIFT) build --build-tests --disable-xctest
	NACRE_FUZZ_MINUTES=$(MINUTES) NACRE_FUZZ_SEED=$(SEED) NACRE_FUZZ_PROGRAM=$(CURDIR)/$(PROGRAM) SWIFT_BACKTRACE=enable=no \
		$(SWIFT) test --skip-build --disable-xctest --filter StoreFuzzTests

# How processor time grows with the size of a card, shape by shape: 1 is linear.
growth: $(PROGRAM)
	$(PYTHON) Tests/Growth/growth.py $(PROGRAM) $(BYTES)

# What a start, an answer and the reading of 1,000 cards cost in instructions, which are the same on a busy machine: a tenth more fails.
# 'make budget SET=set' sets the budget anew.
budget: packages valgrind
	$(SWIFT) build -c release --static-swift-stdlib -Xlinker -S --product nacre
	timeout --kill-after=10 600 Tests/Benchmarks/budget.sh .build/release/nacre $(SET)

# Whether Anki's own engine takes what is exported for it, and finds in it what it had itself. Where it cannot be had, that is said and skipped.
ANKI := 26.9.3
test-anki: $(PROGRAM)
	@test -x .build/anki/bin/python || python3 -m venv .build/anki 2>/dev/null || true
	@if .build/anki/bin/python -m pip install --quiet anki==$(ANKI) 2>/dev/null; then \
		for package in Tests/PackagesTests/Anki/*.apkg; do .build/anki/bin/python Tests/AnkiEngine/check.py $(PROGRAM) $$package || exit 1; done; \
	else echo "Anki $(ANKI) cannot be installed here (no Python, or no network). What needs it is skipped."; fi

# What power cuts and kills leave of what was acknowledged: states that a disk could be left in are made of what the program wrote, and Nacre is
# started in each. 'make torture MINUTES=120 KILLS=5000 SEED=1' goes on longer.
MINUTES ?= 10
KILLS ?= 1000
SEED ?= $(shell date +%s)
torture: $(PROGRAM)
	@command -v python3 >/dev/null || timeout --kill-after=10 300 $(MAKE) --no-print-directory packages PACKAGES=python3 </dev/null
	$(or $(shell command -v cc clang gcc | head -n 1),cc) -O1 -fPIC -shared -o .build/recorder.so Tests/Torture/recorder.c -ldl -lpthread
	python3 -B Tests/Torture/torture.py $(PROGRAM) .build/recorder.so --minutes $(MINUTES) --kills $(KILLS) --seed $(SEED)

valgrind:
	@command -v valgrind >/dev/null || timeout --kill-after=10 300 $(MAKE) --no-print-directory packages PACKAGES=valgrind </dev/null
	@command -v valgrind >/dev/null || { echo "valgrind is not installed." >&2; exit 1; }

# How long a learner waits, beside the run that was recorded last on this machine, and Anki's engine where PYTHON has it (pip install anki).
# 'make bench RECORD=1' records this run; BENCH="--cards 1000000 --files 10000" measures another size, --against FILE another build.
PYTHON ?= python3
bench: $(PROGRAM)
	$(SWIFT) build -c release --static-swift-stdlib -Xlinker -s --product Benchmarks
	@.build/release/Benchmarks --anki $(PYTHON) --beside .build/recorded.tsv $(if $(RECORD),--record .build/recorded.tsv) $(BENCH)

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

install: $(PROGRAM)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/nacre/decks $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/nacre
	install -m 644 Decks/*.md $(DESTDIR)$(PREFIX)/share/nacre/decks
	install -m 644 Sources/nacre/Manual/nacre.1 $(DESTDIR)$(PREFIX)/share/man/man1
	$(PROGRAM) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/nacre
	$(PROGRAM) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_nacre
	$(PROGRAM) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nacre.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/nacre $(DESTDIR)$(PREFIX)/share/man/man1/nacre.1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/nacre $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_nacre \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nacre.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/nacre

clean:
	rm -rf .build

# Installs what is missing of the system's packages: as root, or by sudo. Otherwise it says what to install, and stops.
# Where there is no dpkg, it trusts that the libraries are there.
packages:
	@command -v dpkg-query >/dev/null || exit 0; \
	missing=; \
	for package in $(PACKAGES); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ]; then as_root=; \
	elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then as_root=sudo; \
	else \
		echo "These packages are missing. Please install them, then call make again:" >&2; \
		echo "    apt-get install$$missing" >&2; \
		exit 1; \
	fi; \
	echo "Installing$$missing"; \
	$$as_root apt-get install -y --no-install-recommends $$missing >/dev/null 2>&1 || { \
		$$as_root apt-get update && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; }
