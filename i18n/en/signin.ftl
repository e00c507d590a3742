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
signin-idle = You are signed out when you have done nothing for { $minutes } minutes.
signin-lasts = You are signed out when you have done nothing for { $minutes } minutes, and at the latest { $hours } hours after you signed in.
signin-ends-soon = In two minutes you are signed out because you have done nothing for a while. Do you want to go on?
signin-go-on = Go on
signin-has-ended = You are signed out. What you have written still stands here: copy what you want to keep before you sign in again.
signin-sessions-caption = Where you are signed in now
signin-browser = Browser
signin-unknown-browser = Unknown browser
signin-began = Signed in
signin-seen = Last used
signin-ends = Lasts until
signin-end = End
signin-this = The one you are using
signin-end-this = Use “Sign out”.
signin-end-one = Sign out of { $browser }
signin-end-others = Sign out everywhere else
signin-session-ended = The session is ended.
signin-others-ended = You are signed out everywhere else.
signin-roles = Your roles
signin-roles-apart = You are using: { $played }. Whoever runs the system cannot see what people can in the same session. You can switch to: { $instead }.
signin-roles-switch = Switch to { $instead }
signin-roles-switched = You have switched roles.
signin-confirm-heading = { page-error-unconfirmed }
signin-confirm-why = What you are about to do reaches far. Write your password once more. It holds for five minutes.
signin-confirm-password = The password of { $name }
signin-confirm = { upload-next }
signin-again = Sign in anew
signin-wrong-password = The password is wrong. Try again.
