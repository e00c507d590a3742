# shellcheck shell=bash
# What the browser tests take beside the tools: their two packages, and on Ubuntu a browser. Needs script/lib/setup.sh.

# The browser test's two packages at the versions of its lock file, and on Ubuntu a browser.
install_browser_test() {
    if [ ! -e tests/browser/node_modules/.package-lock.json ] ||
        [ tests/browser/package-lock.json -nt tests/browser/node_modules/.package-lock.json ]; then
        npm --prefix tests/browser ci --no-audit --no-fund --ignore-scripts --loglevel=error >&2
    fi
    browser_path >/dev/null && return 0
    say "No Chromium found: fetching Playwright's own headless one into target/browsers, its libraries by apt."
    can_be_root || fail "Its libraries need root. Install Chromium or Chrome, or set INNSATS_BROWSER to one."
    (cd tests/browser &&
        as_root env PATH="$PATH" node node_modules/playwright-core/cli.js install-deps chromium-headless-shell &&
        PLAYWRIGHT_BROWSERS_PATH="$PWD/../../target/browsers" \
            node node_modules/playwright-core/cli.js install chromium-headless-shell) >&2
    browser_path >/dev/null || fail "No browser could be installed. Set INNSATS_BROWSER to a Chromium or Chrome."
}
