### Signing in and out, and sessions.

signin-heading = Logg inn
signin-user = Brukarnamn
signin-password = Passord
signin-enter = { signin-heading }
signin-leave = Logg ut
signin-all-required = Begge felta må fyllast ut.
signin-with-password = Logg inn med brukarnamn og passord
signin-wrong = Brukarnamnet eller passordet er feil. Prøv igjen.
signin-too-many = { $minutes ->
    [one] Det er gjort for mange forsøk. Vent 1 minutt, og prøv igjen.
   *[other] Det er gjort for mange forsøk. Vent { $minutes } minutt, og prøv igjen.
}
signin-session-over = Økta di er over. Logg inn, så kjem du tilbake til sida du var på. Det du ikkje rakk å lagre, må du skrive på nytt.
signin-signed-out = Du er logga ut.
signin-first = Logg inn, så kjem du til sida du bad om.
signin-my-sessions = Øktene mine
signin-demo = Prøv ei rolle
signin-demo-what = Dette er ein demo med oppdikta personar. Trykk på ei rolle for å sjå det den rolla ser.
signin-demo-enter = Ver { $called } ({ $roles })
signin-idle = Du blir logga ut når du ikkje har gjort noko på { $minutes } minutt.
signin-lasts = Du blir logga ut når du ikkje har gjort noko på { $minutes } minutt, og seinast { $hours } timar etter at du logga inn.
signin-ends-soon = Om to minutt blir du logga ut fordi du ikkje har gjort noko på ei stund. Vil du halde fram?
signin-go-on = Hald fram
signin-has-ended = Du er logga ut. Det du har skrive, står her framleis: kopier det du vil ta vare på, før du loggar inn igjen.
signin-sessions-caption = Der du er logga inn no
signin-browser = Nettlesar
signin-unknown-browser = Ukjend nettlesar
signin-began = Logga inn
signin-seen = Sist brukt
signin-ends = Varer til
signin-end = Avslutt
signin-this = Den du bruker no
signin-end-this = Bruk «Logg ut».
signin-end-one = Logg ut av { $browser }
signin-end-others = Logg ut alle andre stader
signin-session-ended = Økta er avslutta.
signin-others-ended = Du er logga ut alle andre stader.
signin-roles = Rollene dine
signin-roles-apart = No bruker du: { $played }. Den som driftar systemet, kan ikkje sjå kva folk kan i same økta. Du kan byte til: { $instead }.
signin-roles-switch = Byt til { $instead }
signin-roles-switched = Du har bytt roller.
signin-confirm-heading = { page-error-unconfirmed }
signin-confirm-why = Det du skal gjere, når langt. Skriv passordet ditt ein gong til. Det gjeld i fem minutt.
signin-confirm-password = Passordet til { $name }
signin-confirm = { upload-next }
signin-again = Logg inn på nytt
signin-wrong-password = Passordet er feil. Prøv igjen.
