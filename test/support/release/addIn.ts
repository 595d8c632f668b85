import { readFileSync } from 'node:fs';
import { addressOf, manifestFor } from '../manifest/address';
import { MANIFEST } from '../manifest/project';
import { filesBelow } from './builds';
import { textFile, type PackedFile } from './PackedFile';

const FOLDER = '加载项';

/** Pages of the add-in, its manifest for the address where they will lie, and what the server is told. */
export function addInFiles(built: string, url: string | undefined): readonly PackedFile[] {
  const address = addressOf(url === undefined ? {} : { url });
  const manifest = manifestFor(readFileSync(MANIFEST, 'utf8'), address);
  const path = new URL(address).pathname;
  return [
    textFile(`${FOLDER}/manifest.xml`, manifest),
    ...filesBelow(built, `${FOLDER}/网站文件`),
    textFile(`${FOLDER}/网站文件/web.config`, iis()),
    textFile(`${FOLDER}/服务器配置/nginx.conf`, nginx(path, new URL(address).hostname)),
    textFile(`${FOLDER}/服务器配置/apache.conf`, apache(path, new URL(address).hostname)),
  ];
}

/** Kinds of files that not every server knows. */
const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/**
 * What the server says with every page. Excel on the web shows the pages in a frame of its own site, so that
 * they may be framed by Microsoft's; desktop Excel frames nothing. Pages name what they load themselves.
 */
const FRAMES = "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com";
const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': FRAMES,
};
const YEAR = 31_536_000;
/** Names that carry a hash of their content. */
const HASHED = String.raw`\.[0-9a-f]{8}\.(js|css|woff2?)$`;

function iis(): string {
  const mime = Object.entries(MIME).flatMap(([extension, type]) => [
    `      <remove fileExtension="${extension}" />`,
    `      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  ]);
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `        <add name="${name}" value="${value}" />`,
  );
  return lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Internet 信息服务（IIS）：本文件随网站文件一起放在站点或虚拟目录里即可生效；绑定须为 https。 -->',
    '<configuration>',
    '  <system.webServer>',
    '    <security><access sslFlags="Ssl" /></security>',
    '    <staticContent>',
    ...mime,
    '      <clientCache cacheControlMode="NoControl" />',
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...headers,
    '        <add name="Cache-Control" value="no-cache" />',
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    '</configuration>',
  );
}

function nginx(path: string, host: string): string {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  );
  return lines(
    '# nginx：把“网站文件”放到下面 alias 所指的文件夹，换上本单位的证书，重新载入即可。',
    'server {',
    '  listen 443 ssl;',
    `  server_name ${host};`,
    '  ssl_certificate     /etc/nginx/certs/annex.crt;',
    '  ssl_certificate_key /etc/nginx/certs/annex.key;',
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '  charset utf-8;',
    `  location ~ "^${path}.*${HASHED}" {`,
    '    root /srv/annex;',
    `    rewrite ^${path}(.*)$ /$1 break;`,
    ...headers,
    `    add_header Cache-Control "public, max-age=${YEAR}, immutable" always;`,
    '  }',
    `  location ${path} {`,
    '    alias /srv/annex/;',
    ...headers,
    '    add_header Cache-Control "no-cache" always;',
    '  }',
    '}',
  );
}

function apache(path: string, host: string): string {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `    Header always set ${name} "${value}"`,
  );
  const mime = Object.entries(MIME).map(
    ([extension, type]) => `    AddType "${type}" ${extension}`,
  );
  return lines(
    '# Apache httpd 2.4：需要 mod_ssl、mod_headers、mod_mime；换上本单位的文件夹和证书。',
    '<VirtualHost *:443>',
    `  ServerName ${host}`,
    '  SSLEngine on',
    '  SSLProtocol -all +TLSv1.2 +TLSv1.3',
    '  SSLCertificateFile    /etc/httpd/certs/annex.crt',
    '  SSLCertificateKeyFile /etc/httpd/certs/annex.key',
    `  Alias "${path}" "/srv/annex/"`,
    '  <Directory "/srv/annex">',
    '    Require all granted',
    '    Options -Indexes',
    ...mime,
    ...headers,
    '    Header always set Cache-Control "no-cache"',
    `    <FilesMatch "${HASHED}">`,
    `      Header always set Cache-Control "public, max-age=${YEAR}, immutable"`,
    '    </FilesMatch>',
    '  </Directory>',
    '</VirtualHost>',
  );
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
