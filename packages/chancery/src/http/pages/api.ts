import type { Refusal } from '../errors.ts'
import { type Child, type Html, html } from '../html.ts'
import { inEnglish, say, tell } from '../tongues/index.ts'
import { layout } from './layout.ts'

/** The parts of the OpenAPI document that the page shows. */
export interface ApiDocument {
  readonly info: { readonly description: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, ApiSchema>> }
}

interface ApiOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly ApiParameter[]
  readonly requestBody?: object
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string
        readonly content?: Readonly<Record<string, { readonly schema: ApiSchema }>>
      }
    >
  >
}

interface ApiParameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required?: boolean
  readonly description?: string
  readonly schema: ApiSchema
  readonly example?: unknown
}

interface ApiSchema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: ApiSchema | false
  readonly prefixItems?: readonly ApiSchema[]
  readonly oneOf?: readonly ApiSchema[]
  readonly anyOf?: readonly ApiSchema[]
  readonly allOf?: readonly ApiSchema[]
  readonly properties?: Readonly<Record<string, ApiSchema>>
  readonly required?: readonly string[]
}

/** The OpenAPI document as a page: what can be asked, tried in place where an address alone does it, and every form. */
export function apiPage(document: ApiDocument, problems: readonly (Refusal & { id: string })[]): Html {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return layout({
    title: `${say('The room as data')} · Chancery`,
    kind: 'api',
    q: '',
    main: html`<header class="api-head"><h1>${say('The room as data')}</h1>
<p class="lead">${tell('What the reading room holds, for programs: addresses below {root} that answer in JSON, all of them described by {document}. Each answer is of what you may see, and says nothing of the rest. A value that is not known is left out; times are in UTC; new keys may appear beside those that are named here.', { root: html`<code>/api/v1</code>`, document: html`<a href="/api/v1/openapi.json">${say('one OpenAPI 3.1 document')}</a>` })}</p></header>
<div class="reference">
<nav class="api-contents" aria-label="${say('Contents')}">${document.tags.map(
      tag =>
        html`<section><h2${inEnglish()}>${tag.name}</h2><ul>${operations
          .filter(({ operation }) => operation.tags.includes(tag.name))
          .map(
            ({ operation }) =>
              html`<li><a href="#${operation.operationId}">${operation.operationId}</a></li>`,
          )}</ul></section>`,
    )}<section><h2>${say('More')}</h2><ul><li><a href="#problems">${say('refusals')}</a></li><li><a href="#forms">${say('forms')}</a></li></ul></section></nav>
<div class="api-text">
${document.tags.map(
  tag => html`<section class="api-tag"><h2${inEnglish()}>${tag.name}</h2><p class="api-about"${inEnglish()}>${tag.description}</p>
${operations.filter(({ operation }) => operation.tags.includes(tag.name)).map(operationPart)}</section>`,
)}
<section class="api-tag" id="problems"><h2>${say('Refusals')}</h2>
<p class="api-about">${tell('Problem details as RFC 9457 has them, {type}. They never repeat what was asked. Codes are forever.', { type: html`<code>application/problem+json</code>` })}</p>
<dl class="api-names"${inEnglish()}>${problems.map(
      ({ id, code, status, title, sentences, forPrograms }) =>
        html`<div id="${id}"><dt><code>${code}</code> <span class="api-type">${status}</span></dt><dd><b>${title}.</b> ${forPrograms ?? sentences.join(' ')}</dd></div>`,
    )}</dl></section>
<section class="api-tag" id="forms"><h2>${say('Forms')}</h2>
<p class="api-about">${tell('What the answers are made of. A name with {sign} may be left out.', { sign: html`<i>?</i>` })}</p>
${Object.entries(document.components.schemas)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, schema]) => formPart(name, schema))}</section>
</div></div>`,
  })
}

function operationPart({
  path,
  method,
  operation,
}: {
  path: string
  method: string
  operation: ApiOperation
}): Html {
  const { operationId: id, parameters = [], responses } = operation
  const [type, answer] = Object.entries(responses['200']?.content ?? {})[0] ?? ['', undefined]
  const refused = Object.entries(responses).filter(([status]) => status !== '200' && status !== '500')
  return html`<article class="operation" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><span class="method">${method.toUpperCase()}</span> <code>${spaced(path)}</code></h3>
<p class="operation-says"${inEnglish()}>${operation.summary}${operation.description && ` ${operation.description}`}</p>
${
  parameters.length > 0 &&
  html`<dl class="api-names"${inEnglish()}>${parameters.map(
    one =>
      html`<div><dt><code>${one.name}</code>${!one.required && html`<i>?</i>`} <span class="api-type">${typeOf(one.schema)}${limits(one.schema)}</span></dt><dd>${ticked(one.description ?? '')}${
        one.schema.default !== undefined &&
        one.schema.default !== '' &&
        html` <span class="api-default">${tell('Else {value}.', { value: html`<code>${String(one.schema.default)}</code>` })}</span>`
      }</dd></div>`,
  )}</dl>`
}
<dl class="api-names answers"><div><dt>${say('Answers')}</dt><dd${answer && inEnglish()}>${answer && Object.keys(answer.schema).length > 0 ? typeOf(answer.schema) : say('bytes')} <span class="api-type">${type}</span></dd></div>
${refused.length > 0 && html`<div><dt>${say('Refuses')}</dt><dd${inEnglish()}>${refused.map(([status, { description }], i) => html`${i > 0 && ' '}<span class="refused"><span class="n">${status}</span> ${description}</span>`)}</dd></div>`}
<div><dt>${say('By hand')}</dt><dd><pre class="code by-hand">${byHand(path, method, parameters)}</pre></dd></div></dl>
${method === 'get' && !path.includes('{') && tryOut(path, id, parameters)}
</article>`
}

/** A form that needs no script: what it asks is an address. */
const tryOut = (path: string, id: string, parameters: readonly ApiParameter[]): Html =>
  html`<details class="try"><summary>${say('Ask it here')}</summary><form action="${path}">
${parameters.map(one => html`<p><label for="${id}-${one.name}"><code>${one.name}</code></label> ${control(one, `${id}-${one.name}`)}</p>`)}
<p><button type="submit">${say('Ask')}</button></p></form></details>`

function control({ name, schema, required, example }: ApiParameter, id: string): Html {
  const values = schema.type === 'boolean' ? ['true', 'false'] : schema.enum
  if (values)
    return html`<select id="${id}" name="${name}"${inEnglish()}>${schema.default === undefined && html`<option></option>`}${values.map(
      value =>
        html`<option${String(value) === String(schema.default) && html` selected`}>${String(value)}</option>`,
    )}</select>`
  const kind = schema.type === 'integer' ? 'number' : 'text'
  return html`<input id="${id}" name="${name}" type="${kind}"${required && html` required`} placeholder="${typeof example === 'string' ? example : ''}" autocomplete="off" spellcheck="false">`
}

function byHand(path: string, method: string, parameters: readonly ApiParameter[]): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(parameters.find(one => one.name === name)?.example ?? name),
  )
  const asked = parameters
    .filter(one => one.in === 'query' && one.example !== undefined)
    .slice(0, 1)
    .map(one => `${one.name}=${encodeURIComponent(String(one.example))}`)
    .join('&')
  const address = `http://127.0.0.1:8127${filled}${asked && `?${asked}`}`
  return method === 'post'
    ? `curl --data-binary @cable.txt -H 'Content-Type: text/plain' '${address}'`
    : `curl '${address}'`
}

/** What leads to a form leads inside it: a browser opens what is folded around its target. */
function formPart(name: string, schema: ApiSchema): Html {
  const { properties, required = [] } = schema
  return html`<details class="form-part"><summary><h3><code>${name}</code></h3> <span class="form-says"${inEnglish()}>${ticked(schema.description ?? '')}</span></summary>
<div id="${formId(name)}" class="form-names"${inEnglish()}>${
    properties
      ? html`<dl class="api-names">${Object.entries(properties).map(
          ([key, one]) =>
            html`<div><dt><code>${key}</code>${!required.includes(key) && html`<i>?</i>`} <span class="api-type">${typeOf(one)}</span></dt><dd>${ticked(one.description ?? '')}</dd></div>`,
        )}</dl>`
      : html`<p class="api-type">${typeOf(schema)}</p>`
  }</div></details>`
}

const formId = (name: string): string => `form-${name.toLowerCase()}`

/** Deep forms are named and seldom nested; one in another is said as its names. */
function typeOf(schema: ApiSchema): Child {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()!
    return html`<a href="#${formId(name)}">${name}</a>`
  }
  const several = schema.oneOf ?? schema.anyOf ?? schema.allOf
  if (several) return several.map((one, i) => [i > 0 && ' or ', typeOf(one)])
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`
  if (schema.enum) return schema.enum.map((one, i) => [i > 0 && ' · ', html`<code>${String(one)}</code>`])
  if (schema.prefixItems)
    return ['[', schema.prefixItems.map((one, i) => [i > 0 && ', ', one.description ?? typeOf(one)]), ']']
  if (schema.type === 'array') return ['list of ', schema.items ? typeOf(schema.items) : 'anything']
  if (schema.properties)
    return [
      '{',
      Object.entries(schema.properties).map(([key, one], i) => [
        i > 0 && ', ',
        html`<code>${key}</code> `,
        one.properties ? '{…}' : typeOf(one),
      ]),
      '}',
    ]
  return schema.type ?? 'anything'
}

function limits({ minimum, maximum }: ApiSchema): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`
  return minimum !== undefined && minimum > 0 ? `, from ${minimum}` : ''
}

/** Words between back ticks are code. */
const ticked = (text: string): Child =>
  text.split('`').map((part, i) => (i % 2 ? html`<code>${part}</code>` : part))

/** A path may break after each part. */
const spaced = (path: string): Child => path.split('/').map((part, i) => [i > 0 && html`<wbr>/`, part])
