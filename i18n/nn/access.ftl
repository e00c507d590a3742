### Who sees what: what is left out and why, look-ups, purposes, emergency access, and the page that says it all.

access-proposal-part = Du ser namn på dei rolla di gir innsyn i. Andre namn er utelatne.
access-proposals-part = Lista viser forslaga rolla di gir innsyn i.
access-proposals-none = Her vil du sjå bemanningsforslag når du, tilsette du leier eller tiltaka dine er med i eit.
access-nothing-of-this = Her er det ikkje noko som rolla di gir innsyn i.
access-no-team-of-yours = Forslaget har ingen team med deg, tilsette du leier eller tiltaka dine.
access-gap-part = Rapporten viser summar. Namn på dei næraste står berre der rolla di gir innsyn i dei.
access-initiative-staffed = Siste forslag har nokon til { $needs } av dei.
access-initiative-part = Tabellen viser namn på dei rolla di gir innsyn i. Andre kan vere med utan å stå her.
access-initiatives-part = Lista viser tiltak som er publiserte: dei som blir planlagde, gjennomførte eller ventar.
access-receipt-part = Kva filene sa om kvar einskild, ser berre dei som les dei inn.
