# shellcheck shell=bash
# What the browser tests take beside the tools: their two packages, and on Ubuntu a browser. Needs script/lib/setup.sh.

install_browser_test() {
    if [ ! -e tests/browser/node_modules/.package-lock.json ] ||
        [ tests/browser/package-lock.json -nt tests/browser/node_modules/.package-lock.json ]; then
        quiet_step "npm ci" npm --prefix tests/browser ci --no-audit --no-fund --ignore-scripts --loglevel=error ||
            fail "The browser tests' packages could not be installed."
    fi
    browser_answers || fetch_browser
}

# Playwright's own headless one into target/browsers, its libraries by apt: Ubuntu has Chromium as a snap only.
fetch_browser() {
    say "No Chromium found: fetching Playwright's own headless one into target/browsers, its libraries by apt."
    can_be_root || fail "Its libraries need root. Install Chromium or Chrome, or set INNSATS_BROWSER to one."
    quiet_step "playwright install-deps" as_root env PATH="$PATH" \
        node tests/browser/node_modules/playwright-core/cli.js install-deps chromium-headless-shell &&
        PLAYWRIGHT_BROWSERS_PATH=$PWD/target/browsers quiet_step "playwright install" \
            node tests/browser/node_modules/playwright-core/cli.js install chromium-headless-shell
    browser_answers || fail "No browser could be installed. Set INNSATS_BROWSER to a Chromium or Chrome."
}
