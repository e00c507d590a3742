### Accounts: who can sign in, in which roles. Pages and commands.
accounts-role-employee = employee
accounts-role-leader = manager
accounts-role-director = director
accounts-role-personnel = HR
accounts-role-office = portfolio office
accounts-role-administrator = system administrator
accounts-role-auditor = auditor
accounts-role-representative = union representative
accounts-role-operator = operator of the machine
