// What oidc-provider takes from Node 22 and Debian 12's Node 18 does not have yet.

import * as crypto from 'node:crypto';
import { register } from 'node:module';

globalThis.crypto ??= crypto.webcrypto;
URL.parse ??= (address, base) => (URL.canParse(address, base) ? new URL(address, base) : null);
// A module of Node's own cannot be added to: whoever asks for it gets ours, which has all of it and more.
if (crypto.hash === undefined) register('./older_node_crypto.js', import.meta.url);
