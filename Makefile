# crmd - mail at a sales team's address becomes scored, assigned leads.
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

WARNINGS  = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla \
            -Wno-missing-field-initializers $(if $(CI),-Werror)
HARDENING = -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fcf-protection -fPIE
ifdef SANITIZE
HARDENING = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -fPIE
LDSANITIZE = -fsanitize=address,undefined
endif
OPT       ?= -O2 -g
CPPFLAGS_ALL = -I. -I$(BUILD) -D_GNU_SOURCE -DCRMD_VERSION='"$(VERSION)"' \
            -DCRMD_SYSCONFDIR='"$(SYSCONFDIR)"' -DCRMD_LIBEXECDIR='"$(LIBEXECDIR)"' \
            $(if $(FAULTS),-DCRMD_FAULTS) $(CPPFLAGS)
CFLAGS_ALL = -std=c17 $(OPT) $(WARNINGS) $(HARDENING) $(CFLAGS)
CXXFLAGS_ALL = -std=c++17 $(OPT) -Wall -Wextra $(HARDENING) $(CXXFLAGS)
LDFLAGS_ALL = -pie -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed $(LDSANITIZE) $(LDFLAGS)

# ---- the rooms, and what each needs from outside -------------------------------------------------

PKG_base    = glib-2.0 jansson gnutls libzstd libsystemd
PKG_parsers = glib-2.0 gmime-3.0 libxml-2.0 uchardet
PKG_store   = glib-2.0 sqlite3
PKG_api     = glib-2.0 jansson libmicrohttpd
PKG_daemon  = glib-2.0 libsystemd libconfig
PKG_mail    = glib-2.0 gnutls libseccomp gmime-3.0
PKG_ctl     = glib-2.0 jansson libcurl
PKG_crm     = glib-2.0 jansson
PKG_rules   = glib-2.0
PKG_report  = glib-2.0 jansson
PKG_render  = glib-2.0 jansson
ROOMS       = base parsers rules store crm report render api daemon mail ctl

$(foreach room,$(ROOMS),$(eval SRC_$(room) := $(wildcard $(room)/*.c)))
$(foreach room,$(ROOMS),$(eval OBJ_$(room) := $(SRC_$(room):%.c=$(BUILD)/%.o)))
OBJ_store   += $(BUILD)/store/schema.o
OBJ_parsers += $(patsubst %.cc,$(BUILD)/%.o,$(wildcard parsers/*.cc))

# What crosses between the processes is read and written on both sides.
OBJ_frames  = $(BUILD)/mail/frame.o $(BUILD)/mail/protocol.o $(BUILD)/mail/ledger.o

OBJ_crmd      = $(OBJ_daemon) $(OBJ_api) $(OBJ_report) $(OBJ_crm) $(OBJ_rules) $(OBJ_store) \
                $(OBJ_frames) $(OBJ_base)
OBJ_crmd-mail = $(OBJ_mail) $(OBJ_parsers) $(OBJ_base)
OBJ_crmctl    = $(OBJ_ctl) $(OBJ_render) $(OBJ_parsers) $(OBJ_base)
PKG_crmd      = $(PKG_daemon) $(PKG_api) $(PKG_crm) $(PKG_store) $(PKG_base)
PKG_crmd-mail = $(PKG_mail) $(PKG_parsers) $(PKG_base)
PKG_crmctl    = $(PKG_ctl) $(PKG_render) $(PKG_parsers) $(PKG_base)
# libetpan's own pkg-config file would take PIE away.
LIBS_crmd-mail = -letpan -lpthread

PROGRAMS = $(BUILD)/crmd $(BUILD)/crmd-mail $(BUILD)/crmctl

.PHONY: all
all: $(PROGRAMS) $(BUILD)/man

# ---- compiling -----------------------------------------------------------------------------------

.SECONDEXPANSION:
$(BUILD)/%.o: %.c | $$(@D)/.dir
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(shell $(PKG_CONFIG) --cflags $(PKG_$(firstword $(subst /, ,$*)))) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: %.cc | $$(@D)/.dir
	$(CXX) $(CPPFLAGS_ALL) $(CXXFLAGS_ALL) $(shell $(PKG_CONFIG) --cflags glib-2.0) -MMD -MP -c -o $@ $<

$(PROGRAMS): $(BUILD)/%: $$(OBJ_%) | $$(@D)/.dir
	$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(shell $(PKG_CONFIG) --libs $(sort $(PKG_$*))) $(LIBS_$*) -lm

%/.dir:
	@mkdir -p $(@D) && touch $@

# The migrations are part of the binary.
$(BUILD)/store/schema.c: tools/embed-schema $(sort $(wildcard store/schema/*.sql)) | $$(@D)/.dir
	tools/embed-schema $(filter %.sql,$^) > $@
$(BUILD)/store/schema.o: $(BUILD)/store/schema.c
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(shell $(PKG_CONFIG) --cflags glib-2.0) -c -o $@ $<

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
