'use strict';

const { deflateRawSync } = require('node:zlib');

/** A loader for large JSON files of Node's programs: packed, and unpacked where it is asked for. */
module.exports = function packedJson(text) {
  const packed = deflateRawSync(JSON.stringify(JSON.parse(text)), { level: 9 }).toString('base64');
  return `const { inflateRawSync } = require('node:zlib');
module.exports = JSON.parse(inflateRawSync(Buffer.from('${packed}', 'base64')).toString('utf8'));
`;
};
