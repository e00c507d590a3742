### Who sees what: what is left out and why, look-ups, purposes, emergency access, and the page that says it all.

access-proposal-part = You see the names of those your role lets you see. Other names are left out.
access-proposals-part = The list shows the proposals that your role lets you see.
access-proposals-none = Here you will see staffing proposals once you, employees you lead or your initiatives are part of one.
access-nothing-of-this = There is nothing here that your role lets you see.
access-no-team-of-yours = The proposal has no team with you, employees you lead or your initiatives.
access-gap-part = The report shows sums. The nearest people are named only where your role lets you see them.
access-initiative-staffed = The latest proposal has somebody for { $needs } of them.
access-initiative-part = The table names those your role lets you see. Others may take part without standing here.
access-initiatives-part = The list shows initiatives that are published: those being planned, carried out or waiting.
access-receipt-part = What the files said of each person is seen only by those who import them.
