// What a test asks of a room, and how it reads the answer.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

export const HOST = '127.0.0.1:8127'

export const ask = (
  server: FastifyInstance,
  url: string,
  { headers, ...options }: InjectOptions = {},
): Promise<LightMyRequestResponse> => server.inject({ url, ...options, headers: { host: HOST, ...headers } })

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The words of a page as a reader sees them. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<wbr>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMED[name]!)
    .replace(/\s+/g, ' ')
    .trim()

/** Values of an attribute in a page. */
export const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(match => match[1]!)

/** The part of a page from one piece of markup up to another. */
export function between(page: string, from: string, to: string): string {
  const start = page.indexOf(from)
  const end = page.indexOf(to, start + from.length)
  return start < 0 || end < 0 ? '' : page.slice(start, end)
}
