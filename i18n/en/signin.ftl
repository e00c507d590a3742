### Signing in and out, and sessions.

signin-heading = Sign in
signin-user = User name
signin-password = Password
signin-enter = { signin-heading }
signin-leave = Sign out
signin-all-required = Both fields must be filled in.
signin-with-password = Sign in with user name and password
signin-wrong = The user name or the password is wrong. Try again.
signin-too-many = { $minutes ->
    [one] There have been too many tries. Wait 1 minute and try again.
   *[other] There have been too many tries. Wait { $minutes } minutes and try again.
}
signin-session-over = Your session is over. Sign in, and you come back to the page you were on. What you had not saved must be written again.
signin-signed-out = You are signed out.
signin-first = Sign in, and you come to the page you asked for.
signin-my-sessions = My sessions
signin-demo = Try a role
signin-demo-what = This is a demo with invented people. Press a role to see what that role sees.
signin-demo-enter = Be { $called } ({ $roles })
