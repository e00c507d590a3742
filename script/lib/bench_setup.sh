# shellcheck shell=bash
# What each measurement needs. Sourced by script/bench, after setup.sh and postgres.sh.

employees=var/bench/org12000

need_for_import() {
    need sqlite3 sqlite3
    need psql postgresql-client
    need_postgres
}

need_for_pages() {
    need psql postgresql-client
    need_postgres
}

need_for_web() {
    need wrk wrk
    need_for_pages
}

need_for_kill() {
    need_for_pages
}

need_for_staffing() {
    need venv python3-venv
}

need_for_sourcing() {
    :
}

need_for_explain() {
    :
}

need_for_trust() {
    :
}

make_employees() {
    if [ ! -e "$employees/excel_nb/ansatte.csv" ]; then
        python3 data-import/tools/make_org.py --size 12000 --no-dirty --out "$employees"
    fi
}

# The peers, in an environment of their own: the product needs no Python.
install_peers() {
    local folder=var/bench/venv packages=(highspy==1.15.1 ortools==9.15.6755 numpy)
    if [ ! -e "$folder/${packages[*]}" ]; then
        python3 -m venv "$folder"
        "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "${packages[@]}"
        touch "$folder/${packages[*]}"
    fi
}
