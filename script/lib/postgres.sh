# shellcheck shell=bash
# A throw-away PostgreSQL: its own folder, a free port, a random password, gone at the end.
# Needs script/lib/steps.sh and script/lib/setup.sh.

postgres_folder=""

# PostgreSQL refuses to run as root: there it runs as the user its package made.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- env -u LC_ALL LC_CTYPE=C.UTF-8 LANG=C.UTF-8 "$@"
    else
        "$@"
    fi
}

postgres_is_gone() {
    local pid
    pid=$(head -n 1 "$postgres_folder/data/postmaster.pid" 2>/dev/null) || return 0
    ! kill -0 "$pid" 2>/dev/null
}

stop_postgres() {
    [ -n "$postgres_folder" ] || return 0
    cd / || return 0
    as_postgres "$(postgres_tools)/pg_ctl" stop --pgdata "$postgres_folder/data" --mode immediate --silent \
        2>/dev/null || true
    postgres_is_gone && rm -rf "$postgres_folder"
    postgres_folder=""
}

# Starts it and exports INNSATS_TEST_POSTGRES_URL and INNSATS_BENCH_POSTGRES_URL, a superuser's address: each test makes its own database.
# `start_postgres fast|lasting`: lasting keeps PostgreSQL's own settings, to be measured as it is used; otherwise speed comes before
# durability: nothing here outlives the run.
start_postgres() {
    local tools port password attempt here=$PWD settings="-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
    [ "$1" != lasting ] || settings=""
    tools=$(postgres_tools) || fail "PostgreSQL's initdb and pg_ctl are missing. Install: postgresql"
    postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/innsats-postgres.XXXXXX")
    at_end stop_postgres
    password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s\n' "$password" >"$postgres_folder/password"
    [ "$(id -u)" -eq 0 ] && chown -R postgres: "$postgres_folder"
    cd "$postgres_folder" || exit # the other user may not enter the project's folder
    as_postgres "$tools/initdb" --pgdata data --username innsats --pwfile password --auth scram-sha-256 \
        --encoding UTF8 --locale C.UTF-8 --no-sync >initdb.log 2>&1 ||
        { cat initdb.log >&2 && fail "initdb failed"; }
    for attempt in 1 2 3 4 5; do
        port=$(free_port)
        if as_postgres "$tools/pg_ctl" start --pgdata data --log "$postgres_folder/log" --wait --silent --options \
            "-p $port -k '$postgres_folder' -c listen_addresses=127.0.0.1 $settings \
             -c max_connections=200 -c max_locks_per_transaction=256"; then
            export INNSATS_TEST_POSTGRES_URL="postgres://innsats:$password@127.0.0.1:$port/postgres"
            # The same by its socket: how a program on the same machine reaches it.
            export INNSATS_BENCH_POSTGRES_URL="postgres://innsats:$password@${postgres_folder//\//%2F}:$port/postgres"
            cd "$here" || exit
            return 0
        fi
        say "PostgreSQL did not start on port $port (attempt $attempt)."
    done
    tail -n 20 "$postgres_folder/log" >&2
    fail "The throw-away PostgreSQL did not start."
}
