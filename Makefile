# crmd - mail at a sales team's address becomes assigned leads.
# `make help` lists the targets. Everything that is built stays under build/.

VERSION   := 0.1.0

PREFIX    ?= /usr/local
SYSCONFDIR ?= /etc
BINDIR    = $(PREFIX)/bin
SBINDIR   = $(PREFIX)/sbin
LIBEXECDIR = $(PREFIX)/libexec/crmd
MANDIR    = $(PREFIX)/share/man
BASHDIR   = $(PREFIX)/share/bash-completion/completions
ZSHDIR    = $(PREFIX)/share/zsh/site-functions
UNITDIR   = $(if $(filter /usr,$(PREFIX)),/lib/systemd/system,$(PREFIX)/lib/systemd/system)
SYSUSERSDIR = $(PREFIX)/lib/sysusers.d
TMPFILESDIR = $(PREFIX)/lib/tmpfiles.d

CC        ?= gcc
CXX       ?= g++
PKG_CONFIG ?= pkg-config

# `make` gives the release in build/. `make check` builds the same with fault points that tests can
# set off, in build/test; SANITIZE=1 adds ASan and UBSan (also `make asan`).
CHECK_GOALS := check check-unit check-system
ifneq (,$(filter asan,$(MAKECMDGOALS)))
SANITIZE  := 1
endif
ifneq (,$(filter $(CHECK_GOALS),$(MAKECMDGOALS)))
FAULTS    := 1
endif
BUILD     ?= build$(if $(SANITIZE),/asan)$(if $(FAULTS),/test)
ifneq (,$(filter fuzz,$(MAKECMDGOALS)))
FUZZ      := 1
CC        := clang
CXX       := clang++
override BUILD := $(BUILD)/fuzz
endif

WARNINGS  = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla \
            -Wno-missing-field-initializers $(if $(CI),-Werror)
HARDENING = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fcf-protection -fPIE
ifdef SANITIZE
HARDENING = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -fPIE
LDSANITIZE = -fsanitize=address,undefined
endif
ifdef FUZZ
HARDENING = -fsanitize=fuzzer-no-link,address -fno-omit-frame-pointer -fPIE
LDSANITIZE = -fsanitize=fuzzer,address
endif
OPT       ?= -O2 -g
CPPFLAGS_ALL = -I. -I$(BUILD) -D_GNU_SOURCE -DCRMD_VERSION='"$(VERSION)"' \
            -DCRMD_SYSCONFDIR='"$(SYSCONFDIR)"' -DCRMD_LIBEXECDIR='"$(LIBEXECDIR)"' \
            $(if $(FAULTS),-DCRMD_FAULTS) $(CPPFLAGS)
CFLAGS_ALL = -std=c17 $(OPT) $(WARNINGS) $(HARDENING) $(CFLAGS)
CXXFLAGS_ALL = -std=c++17 $(OPT) -Wall -Wextra $(HARDENING) $(CXXFLAGS)
LDFLAGS_ALL = -pie -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed $(LDSANITIZE) $(LDFLAGS)

# As many jobs as there are processors, unless told otherwise.
ifeq (,$(filter -j%,$(MAKEFLAGS)))
MAKEFLAGS += -j$(shell nproc)
endif

# ---- the rooms, and what each needs from outside -------------------------------------------------

PKG_base    = glib-2.0 jansson gnutls libzstd libsystemd
PKG_parsers = glib-2.0 uchardet
PKG_store   = glib-2.0 sqlite3
PKG_api     = glib-2.0 jansson libmicrohttpd
PKG_daemon  = glib-2.0 libsystemd libconfig libcurl
PKG_mail    = glib-2.0 gnutls libseccomp
PKG_ctl     = glib-2.0 jansson libcurl
PKG_crm     = glib-2.0 jansson
PKG_rules   = glib-2.0
PKG_render  = glib-2.0 jansson
PKG_tools   = glib-2.0
PKG_bench   = glib-2.0 gmime-3.0 jansson
PKG_tests   = $(sort $(foreach room,$(ROOMS),$(PKG_$(room))))
ROOMS       = base parsers rules store crm render api daemon mail ctl

$(foreach room,$(ROOMS),$(eval SRC_$(room) := $(wildcard $(room)/*.c)))
$(foreach room,$(ROOMS),$(eval OBJ_$(room) := $(SRC_$(room):%.c=$(BUILD)/%.o)))
OBJ_store   += $(BUILD)/store/schema.o
OBJ_parsers += $(patsubst %.cc,$(BUILD)/%.o,$(wildcard parsers/*.cc))

# What crosses between the processes is read and written on both sides.
OBJ_frames  = $(patsubst %.c,$(BUILD)/%.o,$(wildcard mail/protocol*.c mail/frame.c mail/ledger.c))

OBJ_crmd      = $(OBJ_daemon) $(OBJ_api) $(OBJ_crm) $(OBJ_rules) $(OBJ_store) \
                $(OBJ_frames) $(OBJ_base)
OBJ_crmd-mail = $(OBJ_mail) $(OBJ_parsers) $(OBJ_base)
OBJ_crmctl    = $(OBJ_ctl) $(OBJ_render) $(OBJ_parsers) $(OBJ_base)
PKG_crmd      = $(PKG_daemon) $(PKG_api) $(PKG_crm) $(PKG_store) $(PKG_base)
PKG_crmd-mail = $(PKG_mail) $(PKG_parsers) $(PKG_base)
PKG_crmctl    = $(PKG_ctl) $(PKG_render) $(PKG_parsers) $(PKG_base)
# C++ libraries behind C (parsers/*.cc).
LIBS_parsers = -lphonenumber -lcld2 -lstdc++
# libetpan's own pkg-config file would take PIE away.
LIBS_crmd-mail = -letpan -lpthread $(LIBS_parsers)
LIBS_crmctl    = $(LIBS_parsers)

PROGRAMS = $(BUILD)/crmd $(BUILD)/crmd-mail $(BUILD)/crmctl

# The pages and completions that programs print, and those that are written by hand.
MANPAGES    = $(addprefix $(BUILD)/man/,crmd.8 crmd.conf.5 crmctl.1)
COMPLETIONS = $(addprefix $(BUILD)/completion/,bash zsh)

.PHONY: all
all: $(PROGRAMS) man $(COMPLETIONS) ## the programs and their pages (installs what is missing to build)

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

# ---- what must be installed ----------------------------------------------------------------------

NEEDS_check = check
NEEDS_check-unit = check
NEEDS_check-system = check
NEEDS_soak = soak
NEEDS_bench = bench
NEEDS_bench-parse = bench
NEEDS_fuzz = fuzz
NEEDS_demo = demo
NEEDS = $(firstword $(foreach goal,$(MAKECMDGOALS),$(NEEDS_$(goal))) build)

.PHONY: deps
deps: ## installs the packages that are missing; says which
	@tools/install-deps $(NEEDS)

# ---- compiling -----------------------------------------------------------------------------------

# V=1 shows the whole commands.
say = $(if $(V),,@echo '  $@' &&)

.SECONDEXPANSION:
$(BUILD)/%.o: %.c | deps $$(@D)/.dir
	$(say) $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(shell $(PKG_CONFIG) --cflags $(PKG_$(firstword $(subst /, ,$*)))) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: %.cc | deps $$(@D)/.dir
	$(say) $(CXX) $(CPPFLAGS_ALL) $(CXXFLAGS_ALL) $(shell $(PKG_CONFIG) --cflags glib-2.0) -MMD -MP -c -o $@ $<

$(PROGRAMS): $(BUILD)/%: $$(OBJ_%) | $$(@D)/.dir
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(sort $(PKG_$*))) $(LIBS_$*) -lm

.PRECIOUS: %/.dir
%/.dir:
	@mkdir -p $(@D) && touch $@

# The migrations are part of the binary.
$(BUILD)/store/schema.c: tools/embed-schema $(sort $(wildcard store/schema/*.sql)) | $$(@D)/.dir
	$(say) tools/embed-schema $(filter %.sql,$^) > $@
$(BUILD)/store/schema.o: $(BUILD)/store/schema.c | deps
	$(say) $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(shell $(PKG_CONFIG) --cflags glib-2.0) -c -o $@ $<

# Paths are part of the programs: another PREFIX compiles again what knows them.
PATHS = $(VERSION) $(SYSCONFDIR) $(LIBEXECDIR)
$(OBJ_daemon) $(OBJ_ctl): $(BUILD)/paths
$(BUILD)/paths: FORCE | $$(@D)/.dir
	@echo '$(PATHS)' | cmp -s - $@ || echo '$(PATHS)' > $@
.PHONY: FORCE
FORCE:

# ---- pages and completions -----------------------------------------------------------------------

FILL = sed -e 's,@SBINDIR@,$(SBINDIR),g' -e 's,@SYSCONFDIR@,$(SYSCONFDIR),g' -e 's,@VERSION@,$(VERSION),g'

.PHONY: man
man: $(MANPAGES) ## the man pages, in build/man

$(BUILD)/tools/man-options: $(addprefix $(BUILD)/,tools/man-options.o daemon/options.o daemon/options_table.o) $(OBJ_base)
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(PKG_base))

$(BUILD)/man/%: doc/% $(BUILD)/paths | $$(@D)/.dir
	@$(FILL) $< > $@

$(BUILD)/man/crmd.conf.5: doc/crmd.conf.5 $(BUILD)/tools/man-options $(BUILD)/paths | $$(@D)/.dir
	@$(BUILD)/tools/man-options man > $@.options
	$(say) $(FILL) -e '/@OPTIONS@/r $@.options' -e '/@OPTIONS@/d' $< > $@

$(BUILD)/man/crmctl.1: $(BUILD)/crmctl | $$(@D)/.dir
	$(say) $(BUILD)/crmctl help --man > $@.new && mv $@.new $@

$(COMPLETIONS): $(BUILD)/completion/%: $(BUILD)/crmctl | $$(@D)/.dir
	$(say) $(BUILD)/crmctl completion $* > $@.new && mv $@.new $@

.PHONY: conf
conf: $(BUILD)/tools/man-options ## etc/crmd.conf anew, after a change to the table of options
	$(BUILD)/tools/man-options conf > etc/crmd.conf

# ---- installing ----------------------------------------------------------------------------------

# mode:file:where; what ends in .in, and a unit, has paths filled in.
INSTALLED = \
  755:$(BUILD)/crmd:$(SBINDIR)/crmd \
  755:$(BUILD)/crmd-mail:$(LIBEXECDIR)/crmd-mail \
  755:$(BUILD)/crmctl:$(BINDIR)/crmctl \
  644:$(BUILD)/man/crmd.8:$(MANDIR)/man8/crmd.8 \
  644:$(BUILD)/man/crmd.conf.5:$(MANDIR)/man5/crmd.conf.5 \
  644:$(BUILD)/man/crmctl.1:$(MANDIR)/man1/crmctl.1 \
  644:$(BUILD)/completion/bash:$(BASHDIR)/crmctl \
  644:$(BUILD)/completion/zsh:$(ZSHDIR)/_crmctl \
  644:$(BUILD)/systemd/crmd.service:$(UNITDIR)/crmd.service \
  644:$(BUILD)/systemd/crmd.tmpfiles:$(TMPFILESDIR)/crmd.conf \
  644:systemd/crmd.sysusers:$(SYSUSERSDIR)/crmd.conf
FILLED = $(BUILD)/systemd/crmd.service $(BUILD)/systemd/crmd.tmpfiles
CONF   = $(DESTDIR)$(SYSCONFDIR)/crmd/crmd.conf

$(FILLED): $(BUILD)/%: %.in FORCE | $$(@D)/.dir
	@$(FILL) $< > $@

.PHONY: install
install: all $(FILLED) ## into DESTDIR and PREFIX (/usr/local); keeps a crmd.conf that is there
	@for entry in $(INSTALLED); do \
	    IFS=:; set -- $$entry; install -D -m "$$1" "$$2" "$(DESTDIR)$$3" || exit 1; \
	done
	@test -e $(CONF) || { install -d -m 750 $(dir $(CONF)) && install -m 640 etc/crmd.conf $(CONF); }
	@if test "$$(id -u)" = 0 && getent group crmd >/dev/null; then chgrp crmd $(dir $(CONF)) $(CONF); fi
	@test -n "$(DESTDIR)" || echo 'Next: systemd-sysusers && systemd-tmpfiles --create && systemctl' \
	    'daemon-reload, edit $(CONF), then: systemctl enable --now crmd'

.PHONY: uninstall
uninstall: ## removes what install put there; keeps crmd.conf and the database
	@for entry in $(INSTALLED); do rm -f "$(DESTDIR)$${entry##*:}"; done
	@rmdir $(DESTDIR)$(LIBEXECDIR) 2>/dev/null || true

# ---- testing -------------------------------------------------------------------------------------

# Every object but those with a main(), in an archive, so that a test takes what it needs. q and not
# r: rooms have files of the same name.
MAINS       = $(addprefix $(BUILD)/,daemon/main.o mail/main.o ctl/main.o)
TEST_OBJ    = $(sort $(filter-out $(MAINS),$(foreach room,$(ROOMS),$(OBJ_$(room)))))
TEST_LIBS   = $(shell $(PKG_CONFIG) --libs $(PKG_tests)) -letpan -lpthread $(LIBS_parsers) -lm
TEST_COMMON = $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/lib/*.c))
UNIT_TESTS  = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
SYSTEM_TESTS = $(wildcard tests/system/*.bats)
RUN_TESTS   = BUILD=$(abspath $(BUILD)) $(SANITIZER_OPTIONS) tests/run
SANITIZER_OPTIONS = $(if $(SANITIZE),SANITIZE=1 \
                    ASAN_OPTIONS=detect_leaks=1:abort_on_error=1:verify_asan_link_order=0 \
                    LSAN_OPTIONS=suppressions=$(abspath tests/lsan.supp):print_suppressions=0 \
                    UBSAN_OPTIONS=print_stacktrace=1)

$(BUILD)/libtest.a: $(TEST_OBJ)
	$(say) rm -f $@ && $(AR) qcs $@ $^

$(UNIT_TESTS): %: %.o $(TEST_COMMON) $(BUILD)/libtest.a
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(TEST_LIBS)

# Each harness again, over the seeds kept for it.
REPLAYS = $(patsubst tests/fuzz/fuzz_%.c,$(BUILD)/tests/fuzz/replay_%,$(wildcard tests/fuzz/fuzz_*.c))
$(REPLAYS): $(BUILD)/tests/fuzz/replay_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/replay.o $(BUILD)/libtest.a
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(TEST_LIBS)

TEST_TOOLS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/tools/*.c))
$(TEST_TOOLS): %: %.o
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(TEST_LIBS)

.PHONY: $(CHECK_GOALS)
check: all $(UNIT_TESTS) $(REPLAYS) $(TEST_TOOLS) ## builds and runs every test; SANITIZE=1 under ASan and UBSan
	@$(RUN_TESTS) $(UNIT_TESTS) $(REPLAYS) $(SYSTEM_TESTS)
check-unit: $(UNIT_TESTS) $(REPLAYS) ## the unit tests alone, and the fuzzers' seeds
	@$(RUN_TESTS) $(UNIT_TESTS) $(REPLAYS)
check-system: all $(TEST_TOOLS) ## the tests with real servers alone
	@$(RUN_TESTS) $(SYSTEM_TESTS)

# How well mail is understood, against the corpora that are there: CORPUS (replies, bounces, mime),
# HAM (SpamAssassin's easy-ham-1 and so on below it) and the project's own. V=1 tells what is wrong.
CORPUS     ?= $(wildcard ../shared/corpus)
HAM        ?=
OBJ_corpus  = $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/corpus/*.c)) $(BUILD)/tests/lib/mails.o
PKG_corpus  = $(PKG_parsers) $(PKG_base)

$(BUILD)/corpus: $(OBJ_corpus) $$(OBJ_parsers) $$(OBJ_base)
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(sort $(PKG_corpus))) $(LIBS_parsers) -lm

.PHONY: corpus
corpus: $(BUILD)/corpus ## measures how mail is understood; CORPUS=DIR, HAM=DIR, V=1 for what is wrong
	@$(BUILD)/corpus $(if $(CORPUS),--corpus $(CORPUS)) $(if $(HAM),--ham $(HAM)) $(if $(V),--verbose)

.PHONY: asan
asan: all ## the programs under ASan and UBSan, in build/asan

FUZZERS = $(patsubst tests/fuzz/%.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))

.PHONY: fuzz
fuzz: $(FUZZERS) ## the fuzzers, in build/fuzz, by clang
	@echo 'Run them all for a minute each: tests/fuzz/run 60'

$(FUZZERS): $(BUILD)/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/libtest.a
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(TEST_LIBS)

.PHONY: soak
soak: all ## mail flows while crmd, Dovecot and the disk fail, and under valgrind; a quarter of an hour
	@for run in capture kills server disk valgrind; do BUILD=$(abspath $(BUILD)) tests/soak/$$run || exit 1; done

BENCHES = $(shell find bench -maxdepth 1 -type f -perm -u+x 2>/dev/null | sort)

$(BUILD)/bench/parse: $(BUILD)/bench/parse.o $(BUILD)/tests/lib/mails.o $$(OBJ_parsers) $$(OBJ_base)
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(sort $(PKG_corpus) $(PKG_bench))) $(LIBS_parsers) -lm

$(BUILD)/bench/fetch: $(addprefix $(BUILD)/,bench/fetch.o mail/dial.o mail/meter.o mail/stream.o mail/tls.o) $$(OBJ_base)
	$(say) $(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(sort $(PKG_mail) $(PKG_base))) -letpan

.PHONY: bench bench-parse
bench-parse: $(BUILD)/bench/parse ## what understanding mail costs beside GMime's parse; HAM=DIR for more
	@$(BUILD)/bench/parse $(HAM)
bench: all bench-parse $(BUILD)/bench/fetch ## the measured runs
	@for run in $(BENCHES); do BUILD=$(abspath $(BUILD)) $$run || exit 1; done

.PHONY: demo
demo: all ## shows crmd at work against a mail server of its own
	@BUILD=$(abspath $(BUILD)) demo/demo

# ---- keeping house -------------------------------------------------------------------------------

SOURCES = $(foreach room,$(ROOMS),$(SRC_$(room))) $(wildcard tools/*.c tests/*/*.c bench/*.c)
SCRIPTS = .ci/run tools/install-deps tools/embed-schema tests/run-one tests/fuzz/run $(filter-out %.c %.supp bench/lib,$(wildcard tests/lib/*.sh tests/system/* \
          tests/soak/* bench/* bench/lib/*.sh demo/demo demo/drop))

.PHONY: tidy
tidy: ## clang-tidy, cppcheck and shellcheck over all sources
	@printf '%s\n' $(SOURCES) | xargs -P 2 -I '{}' clang-tidy --quiet '{}' -- $(CPPFLAGS_ALL) -std=c17 \
	    $(shell $(PKG_CONFIG) --cflags $(PKG_tests) $(PKG_bench)) 2>/dev/null
	@cppcheck --quiet -j 2 --enable=warning,performance,portability --error-exitcode=1 --inline-suppr \
	    --library=gtk --suppressions-list=tools/cppcheck.supp -D_GNU_SOURCE '-DG_DEFINE_EXTENDED_ERROR(a,b)=' \
	    '-DG_DEFINE_QUARK(a,b)=' -I. $(SOURCES)
	@shellcheck -x $(SCRIPTS)

.PHONY: format
format: ## clang-format over all sources
	@clang-format -i $(SOURCES) $(wildcard $(addsuffix /*.h,$(ROOMS)))

.PHONY: clean
clean: ## removes build/
	rm -rf build

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
