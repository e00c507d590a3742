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
