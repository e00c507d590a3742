### Accounts: who can sign in, in which roles. Pages and commands.
accounts-role-employee = tilsett
accounts-role-leader = leiar
accounts-role-director = direktør
accounts-role-personnel = HR
accounts-role-office = porteføljesekretariat
accounts-role-administrator = systemadministrator
accounts-role-auditor = revisor
accounts-role-representative = tillitsvald
accounts-role-operator = driftsansvarleg på maskina
