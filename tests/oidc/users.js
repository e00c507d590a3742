// Who may sign in at the provider of the tests. The key is the user's `sub`.
export const users = {
  // Of the register, known by employee number; no group claim at all.
  kari: { name: 'Kari Vik', employee_number: '100105', email: 'kari@kommune.example', email_verified: true },
  // In groups.
  lars: { name: 'Lars Moe', employee_number: '100106', groups: ['innsats-hr', 'alle'] },
  // In no group any more.
  turid: { name: 'Turid Lie', employee_number: '100107', groups: [] },
  // Not of the register, with an address that somebody of the register has.
  stranger: { name: 'Ukjent Person', email: 'kari@kommune.example', email_verified: true },
  // An employee number that nobody has.
  nobody: { name: 'Ingen Ansatt', employee_number: '999999' },
};
