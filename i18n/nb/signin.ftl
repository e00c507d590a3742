### Signing in and out, and sessions.

signin-heading = Logg inn
signin-user = Brukernavn
signin-password = Passord
signin-enter = { signin-heading }
signin-leave = Logg ut
signin-all-required = Begge feltene må fylles ut.
signin-with-password = Logg inn med brukernavn og passord
signin-wrong = Brukernavnet eller passordet er feil. Prøv igjen.
signin-too-many = { $minutes ->
    [one] Det er gjort for mange forsøk. Vent 1 minutt, og prøv igjen.
   *[other] Det er gjort for mange forsøk. Vent { $minutes } minutter, og prøv igjen.
}
signin-session-over = Økten din er over. Logg inn, så kommer du tilbake til siden du var på. Det du ikke rakk å lagre, må du skrive på nytt.
signin-signed-out = Du er logget ut.
signin-first = Logg inn, så kommer du til siden du ba om.
signin-my-sessions = Mine økter
signin-demo = Prøv en rolle
signin-demo-what = Dette er en demo med oppdiktede personer. Trykk på en rolle for å se det den rollen ser.
signin-demo-enter = Vær { $called } ({ $roles })
signin-idle = Du blir logget ut når du ikke har gjort noe på { $minutes } minutter.
signin-lasts = Du blir logget ut når du ikke har gjort noe på { $minutes } minutter, og senest { $hours } timer etter at du logget inn.
signin-ends-soon = Om to minutter blir du logget ut fordi du ikke har gjort noe på en stund. Vil du fortsette?
signin-go-on = Fortsett
signin-has-ended = Du er logget ut. Det du har skrevet, står her fortsatt: kopier det du vil ta vare på, før du logger inn igjen.
signin-sessions-caption = Der du er logget inn nå
signin-browser = Nettleser
signin-unknown-browser = Ukjent nettleser
signin-began = Logget inn
signin-seen = Sist brukt
signin-ends = Varer til
signin-end = Avslutt
signin-this = Den du bruker nå
signin-end-this = Bruk «Logg ut».
signin-end-one = Logg ut av { $browser }
signin-end-others = Logg ut alle andre steder
signin-session-ended = Økten er avsluttet.
signin-others-ended = Du er logget ut alle andre steder.
signin-roles = Rollene dine
signin-roles-apart = Nå bruker du: { $played }. Den som drifter systemet, kan ikke se hva folk kan i samme økt. Du kan bytte til: { $instead }.
signin-roles-switch = Bytt til { $instead }
signin-roles-switched = Du har byttet roller.
signin-confirm-heading = { page-error-unconfirmed }
signin-confirm-why = Det du skal gjøre, når langt. Skriv passordet ditt en gang til. Det gjelder i fem minutter.
signin-confirm-password = Passordet til { $name }
signin-confirm = { upload-next }
signin-again = Logg inn på nytt
signin-wrong-password = Passordet er feil. Prøv igjen.
