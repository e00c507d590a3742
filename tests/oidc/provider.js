// A real OpenID Connect provider (the npm package oidc-provider) on a free port of this machine, for the tests of
// signing in. Says `{"issuer": ...}` in one line when it listens, and ends when its standard input is closed, so that
// it never outlives the test that started it.
//
//     node provider.js REDIRECT_URI...
//
// Nobody has a password. Where a person would sign in, a page lists the users; `?user=NAME` on its address chooses
// one, `?user=` cancels. `?acr=VALUE` says how strongly they signed in.

import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';

await import('./older_node.js');
const { default: Provider } = await import('oidc-provider');
const { users } = await import('./users.js');

const server = createServer();
server.listen(0, '127.0.0.1', () => serve(`http://127.0.0.1:${server.address().port}`));

function serve(issuer) {
  const provider = new Provider(issuer, configuration(process.argv.slice(2)));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const { pathname, searchParams: asked } = new URL(request.url, issuer);
    if (pathname.startsWith('/interaction/')) {
      interact(provider, request, response, asked).catch((error) => {
        response.writeHead(500).end(error.message);
      });
    } else {
      answer(request, response);
    }
  });
  console.log(JSON.stringify({ issuer }));
}

function configuration(redirects) {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: 'innsats',
        client_secret: 'a secret of the tests',
        redirect_uris: redirects,
        post_logout_redirect_uris: redirects.map((address) => new URL('/logg-inn', address).href),
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      // Another service at the same provider: its tokens are not for us.
      {
        client_id: 'another',
        client_secret: 'another secret',
        redirect_uris: redirects,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] },
    acrValues: ['low', 'high'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      innsats: ['employee_number', 'groups'],
    },
    scopes: ['openid', 'profile', 'email', 'innsats'],
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => users[id] && { accountId: id, claims: () => ({ sub: id, ...users[id] }) },
    loadExistingGrant: grantEverything,
  };
}

// Nobody is asked whether our service may know who they are.
async function grantEverything(context) {
  const { client, session, params } = context.oidc;
  const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(params.scope);
  await grant.save();
  return grant;
}

async function interact(provider, request, response, asked) {
  const { prompt } = await provider.interactionDetails(request, response);
  const user = asked.get('user');
  if (user === null) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(choice(prompt.name));
  } else if (user === '') {
    const result = { error: 'access_denied', error_description: 'cancelled' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } else {
    const login = { accountId: user, acr: asked.get('acr') ?? 'low' };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }
}

function choice(prompt) {
  const items = Object.keys(users).map((id) => `<li><a href="?user=${id}">${id}</a></li>`);
  return `<!doctype html><html lang="en"><title>${prompt}</title><h1>${prompt}</h1><ul>${items.join('')}</ul></html>`;
}

process.stdin.on('end', () => process.exit(0)).resume();
