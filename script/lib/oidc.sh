# shellcheck shell=bash
# What the tests of signing in take: a real OpenID Connect provider, a package for node. Needs script/lib/setup.sh.

need_oidc_provider() {
    need node nodejs
    need npm npm
}

install_oidc_provider() {
    if [ ! -e tests/oidc/node_modules/.package-lock.json ] ||
        [ tests/oidc/package-lock.json -nt tests/oidc/node_modules/.package-lock.json ]; then
        quiet_step "npm ci" npm --prefix tests/oidc ci --no-audit --no-fund --ignore-scripts --loglevel=error ||
            fail "The OpenID Connect provider of the tests could not be installed."
    fi
}
