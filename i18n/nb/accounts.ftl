### Accounts: who can sign in, in which roles. Pages and commands.
accounts-role-employee = ansatt
accounts-role-leader = leder
accounts-role-director = direktør
accounts-role-personnel = HR
accounts-role-office = porteføljesekretariat
accounts-role-administrator = systemadministrator
accounts-role-auditor = revisor
accounts-role-representative = tillitsvalgt
accounts-role-operator = driftsansvarlig på maskinen
