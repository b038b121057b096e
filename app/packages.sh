# shellcheck shell=bash
# The packages that the program and its tests need, for app/run and tests/run.

# For building the program and for its display: Qt's own texts in Chinese, a font for the screen,
# fonts with Chinese glyphs and with signs for control characters (␍ ␊ ␛), and Wayland support.
program_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-wayland
    openssl qt6-translations-l10n fonts-inter fonts-jetbrains-mono fonts-noto-cjk fonts-freefont-ttf
)
# Chinese input through Fcitx needs its Qt 6 plugin (the one for IBus comes with Qt).
if command -v fcitx5 >/dev/null; then
    program_packages+=(fcitx5-frontend-qt6)
fi

# For the tests: a virtual display, tools that operate and read the window, programs to talk to.
# shellcheck disable=SC2034
test_packages=(
    xvfb openbox xdotool xclip x11-utils imagemagick
    dbus at-spi2-core python3 python3-gi gir1.2-atspi-2.0
    ncat socat iputils-ping strace tshark iproute2 libfaketime util-linux groff-base zsh fish
    desktop-file-utils appstream clang-format ccache pkgconf
)

# For fuzzing (tests/fuzz/run) and .ci/run.
# shellcheck disable=SC2034
fuzz_packages=(clang libclang-rt-dev ccache)

# For static analysis (tests/tidy).
# shellcheck disable=SC2034
tidy_packages=(clang clang-tidy)

say() { printf '%s\n' "$*" >&2; }

# install_missing PACKAGE…: installs missing packages; exits if it cannot. Checks with dpkg first, in one
# call, so that later runs are quick and need no password.
install_missing() {
    local missing=() package states qt as_root=()
    if ! command -v apt-get >/dev/null; then
        say 'Without apt nothing is installed by itself. What is needed, under the names that Debian'
        say "gives it: $*"
        say 'Install these, then run this again with --no-install.'
        exit 1
    fi
    states=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
    for package in "$@"; do
        [[ $'\n'$states$'\n' == *$'\n'"$package installed"$'\n'* ]] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return

    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    if [ ${#as_root[@]} -gt 0 ] && ! command -v sudo >/dev/null; then
        say 'Packages are missing and there is no sudo here. As root, run:'
        say "  apt-get install --no-install-recommends ${missing[*]}"
        exit 1
    fi
    say "Installing: ${missing[*]}"
    # apt writes to stderr, because stdout belongs to the program started afterwards.
    "${as_root[@]}" apt-get update -q >&2
    qt=$(apt-cache policy qt6-base-dev | sed -n 's/ *Candidate: //p')
    if ! dpkg --compare-versions "${qt:-0}" ge 6.4; then
        say "This needs Qt 6.4 or newer, and there is ${qt:-none} here. Debian 12, Ubuntu 24.04 and what is"
        say 'newer have it.'
        exit 1
    fi
    # Nobody is asked: where a configuration file was changed by hand, it stays as it is.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "${missing[@]}" >&2 \
        || {
            say 'The packages could not be installed; see above. Another program may be installing'
            say 'something: then wait until it has finished. Whoever administers this machine can run:'
            say "  apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        }
}

# build PRESET FOLDER [TARGET]: configures if necessary and compiles what has changed.
build() {
    local preset=$1 folder=$2 target=${3:-all}
    cd "$root" || exit 1
    if [ ! -e "$folder/build.ninja" ]; then
        say 'A first build takes some minutes. The line below tells how far it is.'
        cmake --preset "$preset" -B "$folder" >&2 \
            || { say 'CMake could not prepare the build; see above.'; exit 1; }
    fi
    NINJA_STATUS='[%p, %f of %t] ' cmake --build "$folder" --target "$target" >&2 || { say 'The build failed; see above.'; exit 1; }
}
