### Who sees what: what is left out and why, look-ups, purposes, emergency access, and the page that says it all.

access-proposal-part = Du ser navn på dem rollen din gir innsyn i. Andre navn er utelatt.
access-proposals-part = Listen viser forslagene rollen din gir innsyn i.
access-proposals-none = Her vil du se bemanningsforslag når du, ansatte du leder eller tiltakene dine er med i et.
access-nothing-of-this = Her er det ikke noe som rollen din gir innsyn i.
access-no-team-of-yours = Forslaget har ingen team med deg, ansatte du leder eller tiltakene dine.
access-gap-part = Rapporten viser summer. Navn på de nærmeste står bare der rollen din gir innsyn i dem.
access-initiative-staffed = Siste forslag har noen til { $needs } av dem.
access-initiative-part = Tabellen viser navn på dem rollen din gir innsyn i. Andre kan være med uten å stå her.
access-initiatives-part = Listen viser tiltak som er publisert: de som planlegges, gjennomføres eller venter.
access-receipt-part = Hva filene sa om hver enkelt, ser bare de som leser dem inn.
