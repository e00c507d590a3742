// `node:crypto` with `hash`, for older_node.js: both the rule that leads to it and the module itself.

import { createHash } from 'node:crypto';

export * from 'node:crypto';

export function hash(algorithm, data, encoding = 'hex') {
  const made = createHash(algorithm).update(data);
  return encoding === 'buffer' ? made.digest() : made.digest(encoding);
}

export function resolve(specifier, context, next) {
  const isOurs = context.parentURL === import.meta.url;
  return specifier === 'node:crypto' && !isOurs ? { url: import.meta.url, shortCircuit: true } : next(specifier, context);
}
