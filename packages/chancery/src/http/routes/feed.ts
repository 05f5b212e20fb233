import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Arrived } from '../../archive/archive.ts'
import { LONGEST_QUERY } from '../../query/index.ts'
import { refuse } from '../errors.ts'
import { type Html, html } from '../html.ts'
import type { Room } from '../server.ts'
import { say, spoken } from '../tongues/index.ts'
import { cableUrl, feedUrl, searchUrl } from '../urls.ts'
import { longMinute } from '../words.ts'
import { CACHE, parameter } from './reply.ts'

/** Entries of a feed: who asks once a day misses nothing of a busy query; who needs all has the harvest. */
const ENTRIES = 50

/** The cables that came last of those that match, as an Atom feed (RFC 4287). */
export function feedRoutes(server: FastifyInstance, { archive, reader }: Room): void {
  server.get('/feed.atom', (request, reply) => {
    const q = parameter(request.query, 'q') ?? ''
    if (q.length > LONGEST_QUERY) return refuse(request, reply, 'bad-address')
    const latest: Arrived[] = []
    for (const arrived of archive.arrivals(q, reader, { newest: true })) {
      latest.push(arrived)
      if (latest.length === ENTRIES) break
    }
    const title = q || say('All cables')
    const page = searchUrl({ q, sort: 'newest' })
    // The name under which the room was asked for is one of this machine: security.ts.
    const base = `http://${request.headers.host}`
    return sendFeed(reply, latest, atom({ id: `feed ${q}`, title, self: feedUrl(q), page }, latest, base))
  })
}

/** A cable of a feed, and when it came. */
export type Entry = Pick<Arrived, 'cable' | 'arrivedAt'>

export interface Feed {
  /** By which it is known, whatever host serves it. */
  readonly id: string
  readonly title: string
  /** Addresses of the feed and of the page that lists the same. */
  readonly self: string
  readonly page: string
}

export function sendFeed(reply: FastifyReply, latest: readonly Entry[], feed: Html): FastifyReply {
  const updated = latest[0]?.arrivedAt
  if (updated) reply.header('last-modified', new Date(updated).toUTCString())
  return reply
    .header('cache-control', CACHE)
    .type('application/atom+xml; charset=utf-8')
    .send(`<?xml version="1.0" encoding="utf-8"?>\n${feed}`)
}

/** What `html` escapes and makes visible is lawful in XML too. */
export const atom = ({ id, title, self, page }: Feed, latest: readonly Entry[], base: string): Html =>
  html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${spoken().tongue.lang}">
<id>${lasting(id)}</id>
<title>${`${title} · Chancery`}</title>
<updated>${latest[0]?.arrivedAt ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>Chancery</name></author>
<link rel="self" type="application/atom+xml" href="${base}${self}"/>
<link rel="alternate" type="text/html" href="${base}${page}"/>
${latest.map(one => entry(one, base))}</feed>
`

function entry({ cable, arrivedAt }: Entry, base: string): Html {
  const { id, subject, mrn, marking, from, date, tags } = cable
  const sent = date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : undefined
  const says = [marking, mrn, from, date && longMinute(date)].filter(Boolean).join(' · ')
  return html`<entry>
<id>${lasting(`cable ${id}`)}</id>
<title>${subject ?? mrn ?? `${say('Cable')} ${id}`}</title>
<updated>${arrivedAt}</updated>
${sent && html`<published>${sent}</published>\n`}${from && html`<author><name>${from}</name></author>\n`}<link rel="alternate" type="text/html" href="${base}${cableUrl(id)}"/>
<link rel="alternate" type="application/json" href="${base}/api/v1/cables/${id}"/>
${tags.map(tag => html`<category term="${tag}"/>\n`)}<summary>${says}</summary>
</entry>
`
}

/** Names of this archive, whatever host serves it: RFC 9562, version 5. */
const SPACE = Buffer.from('5d7a2f0c9c1e4f6ab0c3a4e16d2c7b58', 'hex')

function lasting(name: string): string {
  const bytes = createHash('sha1').update(SPACE).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}
