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
